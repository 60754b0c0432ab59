package org.rilohub.security;

/** Turns bytes from outside into a message whose sender is known. */
@FunctionalInterface
public interface Verifier {
    /**
     * Decrypts if needed, and establishes who signed the message.
     *
     * @throws UntrustedMessageException if it is no envelope of its door, or its signature or certificate does not hold
     */
    Verified verify(Received received);
}
