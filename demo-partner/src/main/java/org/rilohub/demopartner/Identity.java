package org.rilohub.demopartner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.rilohub.demopartner.envelope.Certificates;
import org.rilohub.demopartner.envelope.HubIdentity;
import org.rilohub.demopartner.envelope.PartnerKeys;

/** Who this partner is and whom it knows: keys, the hub's certificates, TLS with its own certificate. */
record Identity(PartnerKeys keys, HubIdentity hub, SSLContext tls) {
    static Identity read(PartnerConfig config) throws IOException, GeneralSecurityException {
        var password = password(config);
        var store = PartnerKeys.open(config.keys(), password);
        var keys = new PartnerKeys(
                PartnerKeys.pair(store, config.signingAlias(), password),
                PartnerKeys.pair(store, config.encryptionAlias(), password));
        return new Identity(keys, hub(config.hub()), tls(config, store, password));
    }

    static char[] password(PartnerConfig config) throws IOException {
        return Files.readString(config.passwordFile()).strip().toCharArray();
    }

    private static HubIdentity hub(PartnerConfig.Hub hub) throws IOException, GeneralSecurityException {
        var signing = new ArrayList<X509Certificate>();
        for (Path file : hub.signing()) {
            signing.addAll(Certificates.read(file));
        }
        return new HubIdentity(
                hub.party(), signing, Certificates.read(hub.encryption()).getFirst());
    }

    private static SSLContext tls(PartnerConfig config, KeyStore store, char[] password)
            throws IOException, GeneralSecurityException {
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, password);
        var chain = List.of(store.getCertificateChain(config.tlsAlias())).toArray(new Certificate[0]);
        own.setKeyEntry("tls", store.getKey(config.tlsAlias(), password), password, chain);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust(config.trust()).getTrustManagers(), null);
        return context;
    }

    private static TrustManagerFactory trust(Path root) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var certificates = Certificates.read(root);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("root" + i, certificates.get(i));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }
}
