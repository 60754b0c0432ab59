package org.rilohub.security;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS 1.3 with the hub's own certificate, or with none, and exactly the given trust anchors, never the platform's. Host names are
 * checked by the client that uses it, as HTTP clients do by themselves.
 */
public final class TrustedTls {
    private final SSLContext context;

    private TrustedTls(SSLContext context) {
        this.context = context;
    }

    /**
     * Reads the anchors from a PEM file.
     *
     * @throws IllegalArgumentException if the file holds no certificates
     * @throws IllegalStateException if the key cannot be used
     */
    public static TrustedTls of(OwnKey own, Path anchors) {
        return of(own, Certificates.read(anchors));
    }

    /** @throws IllegalStateException if there are no anchors, or the key cannot be used */
    public static TrustedTls of(OwnKey own, List<X509Certificate> anchors) {
        try {
            return of(keys(own).getKeyManagers(), anchors);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot use the TLS key " + own.alias(), e);
        }
    }

    /**
     * As a person's program comes: with no certificate of its own.
     *
     * @throws IllegalStateException if there are no anchors, or they cannot be used
     */
    public static TrustedTls unnamed(List<X509Certificate> anchors) {
        try {
            return of(new KeyManager[0], anchors);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot use the trust anchors", e);
        }
    }

    private static TrustedTls of(KeyManager[] keys, List<X509Certificate> anchors)
            throws GeneralSecurityException, IOException {
        if (anchors.isEmpty()) {
            throw new IllegalStateException("TLS without trust anchors would trust nobody");
        }
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys, trust(anchors).getTrustManagers(), null);
        return new TrustedTls(context);
    }

    /** Use it together with {@link #parameters()}. */
    public SSLContext context() {
        return context;
    }

    /** TLS 1.3 and nothing older; a server that uses them asks for the client's certificate. */
    public SSLParameters parameters() {
        var parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        parameters.setNeedClientAuth(true);
        return parameters;
    }

    private static KeyManagerFactory keys(OwnKey own) throws GeneralSecurityException, IOException {
        var store = emptyStore();
        store.setKeyEntry(
                own.alias(), own.privateKey(), new char[0], own.chain().toArray(X509Certificate[]::new));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return factory;
    }

    private static TrustManagerFactory trust(List<X509Certificate> anchors)
            throws GeneralSecurityException, IOException {
        var store = emptyStore();
        for (var anchor : anchors) {
            store.setCertificateEntry(Certificates.thumbprint(anchor), anchor);
        }
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return factory;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
