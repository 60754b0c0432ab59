package org.rilohub.routes.door;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.rilohub.partners.PartnerFile;
import org.rilohub.schemas.Party;
import org.rilohub.security.Certificates;
import org.rilohub.security.KeyRing;
import org.rilohub.security.OwnKey;
import org.rilohub.security.TrustedTls;
import org.rilohub.security.pki.DevelopmentCa;
import org.rilohub.security.pki.DevelopmentPki;
import org.rilohub.security.pki.KeyKind;
import org.rilohub.security.pki.Purpose;

/** The hub's and its partners' keys of one test run. */
public final class Pki {
    final Path folder;
    public final DevelopmentPki hub;

    public Pki(Path folder) {
        this.folder = folder;
        this.hub = DevelopmentPki.ensure(folder.resolve("hub"), Clock.systemUTC(), new SecureRandom());
    }

    /** A partner's keys, and what the hub pins of them. */
    public record Keys(
            Party party, KeyRing ring, X509Certificate signing, X509Certificate encryption, SSLContext tls) {}

    public Keys partner(String code) {
        var party = Party.customs(code);
        var into = folder.resolve(code);
        hub.partner(party, into);
        var ring = KeyRing.load(into.resolve("partner.p12"), DevelopmentPki.password(into));
        return new Keys(
                party,
                ring,
                Certificates.read(into.resolve("partner-sign-p256.pem")).getFirst(),
                Certificates.read(into.resolve("partner-enc-p256.pem")).getFirst(),
                tls(ring.tls()));
    }

    /** A client whose certificate the authority signed, and no partner file names. */
    SSLContext stranger() {
        return issued(hub.authority());
    }

    private SSLContext issued(DevelopmentCa authority) {
        var issued = authority.issue(Party.customs("ZZ"), Purpose.TLS, KeyKind.P256);
        return tls(new OwnKey("tls", issued.key(), issued.chain()));
    }

    /** The hub's keys as a partner pins them. */
    public PartnerFile hubAsSeenByPartners() {
        var keys = folder.resolve("hub");
        return Partners.file(
                DevelopmentPki.HUB,
                hub.hubKeys().tls().certificate(),
                Certificates.read(keys.resolve("hub-sign-p256.pem")),
                Certificates.read(keys.resolve("hub-enc-p256.pem")).getFirst());
    }

    public SSLContext hubTls() {
        return tls(hub.hubKeys().tls());
    }

    private SSLContext tls(OwnKey own) {
        return TrustedTls.of(own, List.of(hub.authority().rootCertificate())).context();
    }
}
