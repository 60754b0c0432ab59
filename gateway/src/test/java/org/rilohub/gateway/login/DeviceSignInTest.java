package org.rilohub.gateway.login;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.gateway.demo.Ports;
import org.rilohub.security.pki.DevelopmentPki;

/** What a terminal does with every answer RFC 8628 section 3.5 knows; an issuer that gives them on demand stands in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit's life cycle
class DeviceSignInTest {
    private static final String PASSWORD = "of this test";
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private final PausedClock clock = new PausedClock();
    private WireMockServer server;
    private URI name;
    private DevelopmentPki pki;
    private DeviceSignIn signIn;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, GeneralSecurityException {
        pki = DevelopmentPki.ensure(folder, Clock.systemUTC(), new SecureRandom());
        server = new WireMockServer(wireMockConfig()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .bindAddress("127.0.0.1")
                .keystoreType("PKCS12")
                .keystorePath(tlsKeys(folder).toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
        server.start();
    }

    @BeforeEach
    void start() {
        pauses.clear();
        server.resetAll();
        name = URI.create("https://localhost:" + server.httpsPort() + "/realm");
        signIn = trusting(pki);
        configure(name.toString());
        offer("expires_in", 60, "interval", 2);
    }

    @AfterAll
    void close() {
        server.stop();
    }

    @Test
    void asks_at_the_issuers_pace_until_the_person_has_approved() throws InterruptedException {
        answers(error("authorization_pending"), error("authorization_pending"), token("rilo-hub", name));

        var outcome = signIn.await(signIn.ask());

        assertThat(pauses).isEqualTo(seconds(2, 2, 2));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Approved.class, approved -> {
            assertThat(approved.token().organisation()).isEqualTo("customs:JP");
            assertThat(approved.token().roles()).containsExactly("auditor", "officer");
            assertThat(approved.toString()).doesNotContain(approved.token().value());
        });
    }

    @Test
    void proves_that_who_asks_for_the_token_asked_for_the_code() {
        var proof = new Proof("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"); // RFC 7636 appendix B

        assertThat(proof.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void waits_five_seconds_where_the_issuer_names_no_pace() throws InterruptedException {
        offer("expires_in", 60);
        answers(token("rilo-hub", name));

        signIn.await(signIn.ask());

        assertThat(pauses).isEqualTo(seconds(5));
    }

    @Test
    void slows_down_for_good_when_told_to() throws InterruptedException {
        answers(error("slow_down"), error("authorization_pending"), token("rilo-hub", name));

        signIn.await(signIn.ask());

        assertThat(pauses).isEqualTo(seconds(2, 7, 7));
    }

    @Test
    void waits_twice_as_long_when_the_issuer_cannot_be_reached() throws InterruptedException {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), token("rilo-hub", name));

        assertThat(signIn.await(signIn.ask())).isInstanceOf(Outcome.Approved.class);
        assertThat(pauses).isEqualTo(seconds(2, 4));
    }

    @Test
    void ends_when_the_person_refuses() throws InterruptedException {
        answers(error("access_denied"));

        assertThat(signIn.await(signIn.ask())).isEqualTo(new Outcome.Denied());
    }

    @Test
    void ends_when_the_issuer_says_that_the_code_has_ended() throws InterruptedException {
        answers(error("expired_token"));

        assertThat(signIn.await(signIn.ask())).isEqualTo(new Outcome.Expired());
    }

    @Test
    void ends_by_itself_when_the_code_does() throws InterruptedException {
        offer("expires_in", 7, "interval", 2);
        answers(error("authorization_pending"));

        assertThat(signIn.await(signIn.ask())).isEqualTo(new Outcome.Expired());
        assertThat(pauses).isEqualTo(seconds(2, 2, 2));
    }

    @Test
    void gives_up_on_any_other_refusal() throws InterruptedException {
        answers(error("invalid_grant"));
        var offer = signIn.ask();

        assertThatThrownBy(() -> signIn.await(offer))
                .isExactlyInstanceOf(IssuerException.class)
                .hasMessage("the issuer refuses: invalid_grant");
    }

    @Test
    void shows_nothing_of_a_refusal_that_is_no_error_code() throws InterruptedException {
        answers(error("\u001b[2Jlook here"));
        var offer = signIn.ask();

        assertThatThrownBy(() -> signIn.await(offer)).hasMessage("the issuer refuses: status 400");
    }

    @Test
    void takes_no_token_that_is_not_for_the_hub_or_of_another_issuer() throws InterruptedException {
        answers(token("elsewhere", name), token("rilo-hub", URI.create("https://other.example")));
        var offer = signIn.ask();

        assertThatThrownBy(() -> signIn.await(offer)).hasMessage("the issuer gave a token that is not for the hub");
        assertThatThrownBy(() -> signIn.await(offer)).hasMessage("the issuer gave a token that is not for the hub");
    }

    @Test
    void shows_no_code_that_would_play_with_the_terminal() {
        offer("user_code", "\u001b[2J", "expires_in", 60);

        assertThatThrownBy(signIn::ask).hasMessage("the issuer offers no code that can be used");
    }

    @Test
    void sends_nobody_to_an_address_without_tls() {
        offer("verification_uri", "http://localhost/device", "expires_in", 60);

        assertThatThrownBy(signIn::ask).hasMessage("not an https address: http://localhost/device");
    }

    @Test
    void knows_no_issuer_by_another_name() {
        configure("https://other.example");

        assertThatThrownBy(signIn::ask).hasMessage("there is no issuer " + name);
    }

    @Test
    void says_which_setting_names_the_authority_of_an_issuer_it_does_not_trust(@TempDir Path folder) {
        var stranger = DevelopmentPki.ensure(folder.resolve("other"), Clock.systemUTC(), new SecureRandom());

        assertThatThrownBy(() -> trusting(stranger).ask())
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("HUB_ISSUER_TRUST");
    }

    @Test
    void says_that_an_issuer_does_not_answer() {
        name = URI.create("https://localhost:" + Ports.free(1)[0] + "/nobody");

        assertThatThrownBy(trusting(pki)::ask).hasMessage(name + " does not answer");
    }

    private DeviceSignIn trusting(DevelopmentPki trusted) {
        var issuer = new OpenIdIssuer(name, List.of(trusted.authority().rootCertificate()));
        return new DeviceSignIn(issuer, "rilo-hub-console", Proof.made(new SecureRandom()), clock, time -> {
            pauses.add(time);
            clock.advance(time);
        });
    }

    private void configure(String issuer) {
        server.stubFor(get("/realm/.well-known/openid-configuration")
                .willReturn(ok(Map.of(
                        "issuer", issuer,
                        "device_authorization_endpoint", name + "/codes",
                        "token_endpoint", name + "/token"))));
    }

    private void offer(Object... fields) {
        var body = new TreeMap<String, Object>(
                Map.of("device_code", "secret", "user_code", "BCDF-GHJK", "verification_uri", name + "/device"));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        server.stubFor(post("/realm/codes").willReturn(jsonResponse(body, 200)));
    }

    /** One answer after the other; the last one again and again. */
    private void answers(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            server.stubFor(post("/realm/token")
                    .withRequestBody(containing("device_code=secret").and(matching(".*code_verifier=[\\w-]{43}&.*")))
                    .inScenario("token")
                    .whenScenarioStateIs(state(i))
                    .willSetStateTo(state(Math.min(i + 1, answers.length - 1)))
                    .willReturn(answers[i]));
        }
    }

    private static String state(int answer) {
        return answer == 0 ? Scenario.STARTED : "answer " + answer;
    }

    private static ResponseDefinitionBuilder ok(Map<String, String> body) {
        return jsonResponse(body, 200);
    }

    private static ResponseDefinitionBuilder error(String code) {
        return jsonResponse(Map.of("error", code), 400);
    }

    private static ResponseDefinitionBuilder token(String audience, URI issuer) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer.toString())
                .audience(audience)
                .expirationTime(Date.from(NOW.plusSeconds(600)))
                .claim("org", "customs:JP")
                .claim("realm_access", Map.of("roles", List.of("officer", "auditor", "uma_authorization")))
                .build();
        var unchecked = new Base64URL("c2lnbmVk");
        var header = Base64URL.encode("{\"alg\":\"ES256\"}");
        var value = header + "." + Base64URL.encode(claims.toString()) + "." + unchecked;
        return jsonResponse(Map.of("access_token", value, "token_type", "Bearer"), 200);
    }

    private static List<Duration> seconds(long... seconds) {
        return LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
    }

    private Path tlsKeys(Path folder) throws IOException, GeneralSecurityException {
        var own = pki.hubKeys().tls();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "tls", own.privateKey(), PASSWORD.toCharArray(), own.chain().toArray(X509Certificate[]::new));
        var file = folder.resolve("issuer.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** Stands still but for the pauses. */
    private static final class PausedClock extends Clock {
        private Instant now = NOW;

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("UTC only");
        }
    }
}
