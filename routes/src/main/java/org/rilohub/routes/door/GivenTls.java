package org.rilohub.routes.door;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import org.apache.tomcat.util.net.SSLContext;

/** A ready TLS context in the shape the server asks for: keys and trust anchors stay where they were loaded. */
final class GivenTls implements SSLContext {
    private static final X509Certificate[] UNNAMED = {};

    private final javax.net.ssl.SSLContext given;

    GivenTls(javax.net.ssl.SSLContext given) {
        this.given = given;
    }

    /** It came initialised. */
    @Override
    public void init(KeyManager[] keys, TrustManager[] trusted, SecureRandom random) {}

    @Override
    public void destroy() {}

    @Override
    public SSLSessionContext getServerSessionContext() {
        return given.getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return given.createSSLEngine();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return given.getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return given.getSupportedSSLParameters();
    }

    /** Only the server's own management pages ask, and there are none. */
    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return UNNAMED;
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return UNNAMED;
    }
}
