package org.rilohub.demopartner.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** This partner's own keys for envelopes, each read once. */
public record PartnerKeys(Pair signing, Pair encryption) {
    /** A private key and the certificate of its public half. */
    public record Pair(PrivateKey key, X509Certificate certificate) {
        boolean isEd25519() {
            return certificate.getPublicKey().getAlgorithm().equals("EdDSA")
                    || certificate.getPublicKey().getAlgorithm().equals("Ed25519");
        }
    }

    /** Opens a PKCS#12 store. */
    public static KeyStore open(Path p12, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(p12)) {
            store.load(in, password);
        }
        return store;
    }

    /**
     * Takes one key out of a store.
     *
     * @throws GeneralSecurityException if there is no such key or the password does not fit
     */
    public static Pair pair(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        if (store.getKey(alias, password) instanceof PrivateKey key
                && store.getCertificate(alias) instanceof X509Certificate certificate) {
            return new Pair(key, certificate);
        }
        throw new GeneralSecurityException("no private key with a certificate under the alias " + alias);
    }
}
