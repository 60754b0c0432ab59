package org.rilohub.schemas;

/** Europol handling codes: each narrows what the receiver may do. */
public enum HandlingCode {
    /** Only to prevent and combat crime under the applicable law. */
    H0,
    /** Not to be disclosed in judicial proceedings without the permission of the provider. */
    H1,
    /** Not to be disseminated without the permission of the provider. */
    H2,
    /** Other restrictions, in text: a person must read them. */
    H3
}
