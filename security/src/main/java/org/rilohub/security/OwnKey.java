package org.rilohub.security;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key of the hub with the certificate the partners pinned.
 *
 * @param alias in the key file
 * @param chain the certificate, then its issuers
 */
public record OwnKey(String alias, PrivateKey privateKey, List<X509Certificate> chain) {
    public OwnKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "OwnKey[" + alias + "]";
    }
}
