package org.rilohub.security;

/** Signs, then encrypts for the one receiver. */
@FunctionalInterface
public interface Sealer {
    /**
     * Seals one message.
     *
     * @throws IllegalStateException if there is no key or certificate to seal with: nothing leaves unsealed
     */
    Sealed seal(Sealable message);
}
