package org.rilohub.gateway.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.rilohub.demopartner.envelope.CmsEnvelope;
import org.rilohub.demopartner.envelope.HubIdentity;
import org.rilohub.demopartner.envelope.JoseEnvelope;
import org.rilohub.demopartner.envelope.PartnerKeys;
import org.rilohub.demopartner.envelope.SoapEnvelope;
import org.rilohub.demopartner.envelope.Statements;
import org.rilohub.demopartner.envelope.Stranger;
import org.rilohub.schemas.Party;
import org.rilohub.security.Certificates;
import org.rilohub.security.KeyRing;
import org.rilohub.security.TrustedTls;
import org.rilohub.security.pki.DevelopmentPki;

/** An administration as it stands before the hub's doors: with its TLS certificate, its keys, and the hub's as it knows them. */
public record Administration(
        Party party, KeyRing ring, PartnerKeys keys, HubIdentity hub, URI address, SSLContext tls) {
    public static Administration of(Party party, Path home, DevelopmentPki pki, URI address) {
        var password = DevelopmentPki.password(home);
        var ring = KeyRing.load(home.resolve("partner.p12"), password);
        var tls = TrustedTls.of(ring.tls(), List.of(pki.authority().rootCertificate()));
        return new Administration(party, ring, keys(home, party, password), hub(pki), address, tls.context());
    }

    private static PartnerKeys keys(Path home, Party party, char[] password) {
        try {
            var store = PartnerKeys.open(home.resolve("partner.p12"), password);
            var signing = party.code().equals("AU") ? "sign-ed25519" : "sign-p256";
            return new PartnerKeys(
                    PartnerKeys.pair(store, signing, password), PartnerKeys.pair(store, "enc-p256", password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys that were just made cannot be read", e);
        }
    }

    private static HubIdentity hub(DevelopmentPki pki) {
        var root = pki.root();
        return new HubIdentity(
                "urn:rilohub:party:hub:AP",
                List.of(
                        Certificates.read(root.resolveSibling("hub-sign-p256.pem"))
                                .getFirst(),
                        Certificates.read(root.resolveSibling("hub-sign-ed25519.pem"))
                                .getFirst()),
                Certificates.read(root.resolveSibling("hub-enc-p256.pem")).getFirst());
    }

    /** The same at the doors, but signing with a key that is not on file for it. */
    Administration signingWith(PartnerKeys others) {
        return new Administration(party, ring, others, hub, address, tls);
    }

    Administration signingWithAFreshKey() {
        return signingWith(Stranger.insteadOf(keys));
    }

    /** A token that the issuer gives to this certificate. */
    String token(AnyIssuer issuer) {
        return issuer.token(party.organisation(), ring.tls().certificate());
    }

    Wire wire() {
        return new Wire(tls, address.getPort());
    }

    public JoseEnvelope jose(Clock clock) {
        return new JoseEnvelope(keys, hub, clock);
    }

    public SoapEnvelope soap(Clock clock) {
        return new SoapEnvelope(keys, hub, clock);
    }

    CmsEnvelope cms(Clock clock) {
        return new CmsEnvelope(keys, hub, clock);
    }

    public Statements statements() {
        return new Statements(party.toString(), keys.signing(), hub);
    }
}
