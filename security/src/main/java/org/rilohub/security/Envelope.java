package org.rilohub.security;

/** The envelope of a door. */
interface Envelope {
    /** @throws UntrustedMessageException if it is no such envelope, or does not hold */
    Verified.Finding open(Received received, Counterpart from);

    /** @throws IllegalStateException if a key or certificate is missing or may not be used */
    Sealed seal(Sealable message, Counterpart to);
}
