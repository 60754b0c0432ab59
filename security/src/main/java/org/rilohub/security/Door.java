package org.rilohub.security;

/** How a message came, or goes: each door has its own envelope (interface guide, chapter 5). */
public enum Door {
    /** Compact JWS, in the CMAA and OPERATION lanes inside a compact JWE. */
    REST,
    /** SOAP 1.2 with WS-Security. */
    SOAP,
    /** CMS AuthEnvelopedData over SignedData, as a JMS BytesMessage. */
    QUEUE,
    /** The same CMS as a file. */
    FILE,
    /** Sealed as for REST and fetched by a partner that cannot host a server. */
    INBOX,
    /** Written by a person who has signed in; it came in no envelope. */
    STAFF
}
