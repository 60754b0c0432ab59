package org.rilohub.security;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key of the hub, or of a person, with its certificate.
 *
 * @param alias in the key file
 * @param chain the certificate, then its issuers
 */
public record OwnKey(String alias, PrivateKey privateKey, List<X509Certificate> chain) {
    public OwnKey {
        chain = List.copyOf(chain);
    }

    /**
     * A person's key: the only one of a PKCS#12 file.
     *
     * @throws IllegalStateException if the file cannot be opened, or holds none or several; names the file, never the password
     */
    public static OwnKey ofPerson(Path p12, char[] password) {
        return KeyFile.open(p12, password).only();
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
