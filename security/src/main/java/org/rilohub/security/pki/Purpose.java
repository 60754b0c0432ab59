package org.rilohub.security.pki;

/** What a certificate is for: each has its own key. */
public enum Purpose {
    /** Both ends of mutual TLS on this machine. */
    TLS,
    SIGN,
    ENCRYPT
}
