package org.rilohub.gateway.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.gateway.demo.Neighbourhood;
import org.rilohub.gateway.demo.Ports;
import org.rilohub.schemas.Lane;
import org.rilohub.security.KeyRing;
import org.rilohub.security.TrustedTls;
import org.rilohub.security.pki.DevelopmentPki;

/** A development PKI with the keys and partner files of two partners, before any hub runs on them. */
record Site(Path folder, DevelopmentPki pki, List<Neighbour> neighbours) {
    Site {
        neighbours = List.copyOf(neighbours);
    }

    static Site made(Path folder) {
        var pki = DevelopmentPki.ensure(folder.resolve("var").resolve("pki"), Clock.systemUTC(), new SecureRandom());
        var nowhere = URI.create("https://localhost:1");
        var neighbours = List.of(neighbour("customs:KR"), neighbour("customs:AU"));
        new Neighbourhood(folder.resolve("partners"), folder.resolve("var").resolve("partners"), pki, nowhere, nowhere)
                .settle(neighbours);
        return new Site(folder, pki, neighbours);
    }

    private static Neighbour neighbour(String organisation) {
        return new Neighbour(
                organisation,
                organisation,
                organisation,
                "common-json",
                "REST",
                "INBOX",
                new TreeSet<>(List.of(Lane.CMAA)),
                "ES256");
    }

    /** What a hub needs to run here, on ports nobody uses. */
    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put("HUB_VAR", hubFolder().toString());
        settings.put("HUB_PORT", "0");
        settings.put("HUB_STAFF_PORT", "0");
        settings.put("HUB_ISSUER_PORT", Integer.toString(Ports.free(1)[0]));
        return settings;
    }

    Path hubFolder() {
        return folder.resolve("var");
    }

    KeyRing keys(Neighbour neighbour) {
        var home = folder.resolve("partners").resolve(neighbour.code());
        return KeyRing.load(home.resolve("partner.p12"), DevelopmentPki.password(home));
    }

    X509Certificate certificate(Neighbour neighbour) {
        return keys(neighbour).tls().certificate();
    }

    /** As the partner's system comes: with its TLS certificate, and trusting these authorities. */
    Https system(Neighbour neighbour, List<X509Certificate> authorities) {
        return new Https(TrustedTls.of(keys(neighbour).tls(), authorities).context());
    }
}
