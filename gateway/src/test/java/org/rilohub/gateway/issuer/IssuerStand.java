package org.rilohub.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.gateway.HubUnderTest;
import org.rilohub.gateway.demo.Neighbour;

/** A hub and an issuer it trusts, with everything that callers of both need. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit's life cycle
abstract class IssuerStand {
    final MovableClock clock = new MovableClock();
    Site site;
    HubUnderTest hub;
    OpenId issuer;
    Neighbour korea;
    Neighbour australia;

    /** Starts a hub at the site, and the issuer it trusts, which knows the site's partners and some people. */
    abstract HubUnderTest open(Site site, Clock clock) throws IOException;

    /** The authority of the issuer's TLS certificate. */
    abstract X509Certificate issuerAuthority();

    abstract String password(String account);

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        site = Site.made(folder);
        hub = open(site, clock);
        korea = site.neighbours().getFirst();
        australia = site.neighbours().getLast();
        issuer = OpenId.of(hub.issuer(), person());
    }

    @AfterAll
    void close() {
        if (hub != null) {
            hub.close();
        }
    }

    @AfterEach
    void now() {
        clock.advance(Duration.ZERO);
    }

    static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    final Https person() {
        return Https.trusting(authorities());
    }

    final Https system(Neighbour partner) {
        return site.system(partner, authorities());
    }

    private List<X509Certificate> authorities() {
        return List.of(site.pki().authority().rootCertificate(), issuerAuthority());
    }

    final String token(Neighbour partner) throws IOException {
        return OpenId.field(issuer.clientCredentials(system(partner), partner.clientId()), "access_token");
    }

    final String token(String account) throws IOException {
        var proof = Browser.Proof.made();
        return OpenId.field(issuer.redeem(person(), code(account, proof), proof), "access_token");
    }

    final String code(String account, Browser.Proof proof) throws IOException {
        var returned = browser().signIn(proof.challenge(), account, password(account));
        return returned.flatMap(Browser::code).orElseThrow(() -> new AssertionError("no code for " + account));
    }

    final Browser browser() {
        return new Browser(person(), issuer.endpoint("authorization_endpoint"));
    }

    final HttpResponse<String> atInbox(Neighbour partner, String token) throws IOException {
        return system(partner).get(hub.partners("/v1/inbox"), token);
    }

    /** A call of the hub. */
    @FunctionalInterface
    interface Call {
        HttpResponse<String> make() throws IOException;
    }

    /** The one reason the hub wrote down for refusing a call with 401. */
    final String refusal(Call call) throws IOException {
        var before = hub.refusals();
        assertThat(call.make().statusCode()).isEqualTo(401);
        var added = new ArrayList<>(hub.refusals());
        added.removeAll(before);
        assertThat(added).hasSize(1);
        return added.getFirst().split(" ", 3)[1];
    }
}
