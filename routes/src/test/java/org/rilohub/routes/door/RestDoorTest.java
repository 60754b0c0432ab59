package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.routes.door.Wire.Answer;
import org.rilohub.security.Certificates;

class RestDoorTest {
    private static final byte[] SEALED = "x.y.z".getBytes(StandardCharsets.US_ASCII);
    private static final UUID ID = UUID.fromString("0193b3a0-1111-7000-8000-000000000009");

    @TempDir
    private static Path folder;

    private static Hub hub;

    @BeforeAll
    static void start() throws Exception {
        hub = new Hub(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void forget() {
        hub.acceptAgain();
        hub.confirmed.clear();
    }

    @Test
    void hands_a_sealed_message_to_the_flow_and_answers_with_its_receipt() throws IOException {
        var answer = post("application/jose", ID.toString(), SEALED);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/v1/seizure-reports/" + Hub.REPORT);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"messageId\":\"%s\",\"receipt\":\"a.b.c\",\"reportId\":\"%s\"}".formatted(ID, Hub.REPORT));
        assertThat(hub.accepted).singleElement().satisfies(received -> {
            assertThat(received.peer()).isEqualTo(hub.korea.party());
            assertThat(received.wire()).isEqualTo(SEALED);
            assertThat(received.idempotencyKey()).contains(ID);
        });
        assertThat(hub.journal.events).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PUT,''", "POST,/cancellation"})
    void hands_on_what_replaces_or_cancels_a_report_with_the_address_it_came_to(String method, String behind)
            throws IOException {
        var path = "/v1/seizure-reports/" + Hub.REPORT + behind;

        var answer = korea().send(head(method, path, sealedOf(SEALED.length)), SEALED);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo("/v1/seizure-reports/" + Hub.REPORT);
        assertThat(hub.accepted).singleElement().satisfies(received -> {
            assertThat(received.resource()).contains(path);
            assertThat(received.idempotencyKey()).contains(ID);
            assertThat(received.wire()).isEqualTo(SEALED);
        });
    }

    @ParameterizedTest
    @CsvSource({"PUT,''", "POST,/cancellation"})
    void takes_no_amendment_in_clear_or_without_a_key(String method, String behind) throws IOException {
        var path = "/v1/seizure-reports/" + Hub.REPORT + behind;
        var length = "Content-Length: " + SEALED.length + "\n";

        var clear = korea().send(head(method, path, "Content-Type: application/json\n" + length), SEALED);
        var keyless = korea().send(head(method, path, "Content-Type: application/jose\n" + length), SEALED);

        assertThat(clear.status()).isEqualTo(415);
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(hub.accepted).isEmpty();
    }

    @Test
    void says_what_the_flow_says_and_records_nothing_twice() throws IOException {
        hub.refuseWith("id-reuse");

        var answer = post("application/jose", ID.toString(), SEALED);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("urn:rilohub:problem:id-reuse");
        assertThat(hub.journal.events).isEmpty();
    }

    @Test
    void says_unavailable_and_nothing_else_if_something_breaks() throws IOException {
        hub.behind.set(received -> {
            throw new IllegalStateException("SECRET of org.rilohub");
        });

        var answer = post("application/jose", ID.toString(), SEALED);

        assertRefused(answer, 503, "unavailable", "UNFORESEEN");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/xml", "text/plain", "multipart/form-data; boundary=x", "x"})
    void refuses_another_media_type(String type) throws IOException {
        assertRefused(post(type, ID.toString(), SEALED), 415, "unsupported-media-type", "CONTENT_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "not a uuid", "0193b3a0-1111-7000-8000-00000000000g"})
    void refuses_a_key_that_is_no_id(String key) throws IOException {
        assertRefused(post("application/jose", key, SEALED), 400, "idempotency-key-mismatch", "IDEMPOTENCY_KEY_FORM");
    }

    @Test
    void refuses_a_message_without_a_key() throws IOException {
        var answer = korea().send(
                        "POST /v1/seizure-reports HTTP/1.1\n" + common() + "Content-Type: application/jose\n"
                                + "Content-Length: 5\n\n",
                        SEALED);

        assertRefused(answer, 400, "idempotency-key-mismatch", "IDEMPOTENCY_KEY_COUNT");
    }

    @Test
    void refuses_compressed_content() throws IOException {
        var answer =
                korea().send(head("POST", "/v1/seizure-reports", "Content-Encoding: gzip\n" + sealedOf(5)), SEALED);

        assertRefused(answer, 415, "unsupported-media-type", "CONTENT_ENCODING");
    }

    @Test
    void refuses_a_hundred_megabytes_that_are_announced_without_reading_them() throws IOException {
        var answer = korea().send(head("POST", "/v1/seizure-reports", sealedOf(100L << 20)), out -> {});

        assertRefused(answer, 413, "too-large", "CONTENT_LENGTH");
    }

    @Test
    void takes_a_message_that_comes_in_chunks() throws IOException {
        var answer = korea().send(
                        head("POST", "/v1/seizure-reports", "Transfer-Encoding: chunked\n" + sealed()), out -> {
                            out.write("2\r\na.\r\n".getBytes(StandardCharsets.ISO_8859_1));
                            out.flush();
                            out.write("3\r\nb.c\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                        });

        assertThat(answer.status()).isEqualTo(202);
        assertThat(hub.accepted)
                .singleElement()
                .satisfies(received -> assertThat(received.wire()).asString().isEqualTo("a.b.c"));
    }

    @Test
    void stops_reading_a_hundred_megabytes_that_come_unannounced() throws IOException {
        var written = new AtomicLong();

        var answer = korea().send(
                        head("POST", "/v1/seizure-reports", "Transfer-Encoding: chunked\n" + sealed()),
                        out -> flood(out, written, Partners.LIMIT + 8192));

        assertRefused(answer, 413, "too-large", "BODY");
        assertThat(hub.journal.events.getFirst().read()).isEqualTo(Partners.LIMIT);
    }

    @Test
    void hangs_up_on_who_does_not_stop() throws IOException {
        var written = new AtomicLong();

        try {
            korea().send(
                            head("POST", "/v1/seizure-reports", "Transfer-Encoding: chunked\n" + sealed()),
                            out -> flood(out, written, 100 << 20));
        } catch (IOException reset) {
            assertThat(reset).isNotNull();
        }

        assertThat(written.get()).isLessThan(16 << 20);
        assertThat(hub.journal.events)
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("BODY"));
    }

    @Test
    void cuts_a_body_that_dribbles_in() throws IOException {
        var began = System.nanoTime();

        var answer = korea().send(head("POST", "/v1/seizure-reports", sealedOf(1000)), RestDoorTest::dribble);

        assertThat(answer.status()).isEqualTo(408);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(hub.journal.events).hasSize(1);
    }

    @Test
    void cuts_a_head_that_dribbles_in() throws IOException {
        var began = System.nanoTime();

        var answer = korea().send("GET /v1/inbox HTTP/1.1\n" + common(), RestDoorTest::dribble);

        assertThat(answer.status()).isIn(0, 400, 408);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void shows_a_status_to_its_sender_with_a_tag_that_saves_the_next_answer() throws IOException {
        var first = get("/v1/seizure-reports/" + Hub.REPORT, "");
        var second = get("/v1/seizure-reports/" + Hub.REPORT, "If-None-Match: " + first.header("ETag") + "\n");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("\"state\":\"DONE\"", "\"outcome\":\"PERMITTED\"", "\"notice\":\"n.o.");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void says_the_same_of_a_report_that_is_absent_and_one_that_is_anothers() throws IOException {
        var absent = get("/v1/seizure-reports/" + UUID.randomUUID(), "");
        var anothers = hub.partner(hub.japan)
                .send(
                        "GET /v1/seizure-reports/" + Hub.REPORT + " HTTP/1.1\n" + common(hub.token(hub.japan)) + "\n",
                        new byte[0]);

        assertThat(withoutInstance(anothers)).isEqualTo(withoutInstance(absent));
        assertThat(absent.status()).isEqualTo(404);
        assertThat(hub.journal.events).hasSize(2);
    }

    @Test
    void leases_the_inbox_of_the_caller_and_takes_the_receipt() throws IOException {
        var page = get("/v1/inbox?limit=7", "");
        var taken = korea().send(
                        head(
                                "POST",
                                "/v1/inbox/" + Hub.MESSAGE + "/receipt",
                                "Content-Type: application/jose\nContent-Length: 5\n"),
                        SEALED);

        assertThat(page.body()).contains("\"body\":\"for.KR\"", "\"next\":\"limit-7\"");
        assertThat(taken.status()).isEqualTo(204);
        assertThat(hub.confirmed).containsExactly("x.y.z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "limit=-1", "cursor=%0d%0aX", "cursor="})
    void refuses_a_page_nobody_offers(String query) throws IOException {
        var answer = get("/v1/inbox?" + query, "");

        assertThat(answer.status()).isEqualTo(400);
        assertOneEvent(answer);
    }

    @Test
    void publishes_its_description_to_partners() throws IOException {
        assertThat(get("/v1/openapi.yaml", "").body()).contains("openapi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /unknown                              | 404
            GET    | /v1                                   | 404
            GET    | /v1/seizure-reports/x/y               | 404
            GET    | /V1/inbox                             | 404
            GET    | /v1/inbox/                            | 404
            GET    | /error                                | 404
            GET    | /actuator/env                         | 404
            GET    | /v1/tasks                             | 404
            POST   | /v1/tasks/1/release                   | 404
            GET    | /soap                                 | 404
            GET    | /soap/                                | 404
            GET    | /soap/other                           | 404
            GET    | /v1//inbox                            | 400
            GET    | //v1/inbox                            | 400
            GET    | /v1/inbox;a=b                         | 400
            GET    | /v1/inbox;/../tasks                   | 400
            GET    | /v1/%2e%2e/v1/inbox                   | 400
            GET    | /v1/%2e/inbox                         | 400
            GET    | /v1/../v1/inbox                       | 400
            GET    | /../../etc/passwd                     | 400
            GET    | /v1%2finbox                           | 400
            GET    | /v1/inbox%00                          | 400
            GET    | /v1/inbox%0d%0aX:y                    | 400
            GET    | /v1/%zz                               | 400
            GET    | /v1%5cinbox                           | 400
            TRACE  | /v1/inbox                             | 405
            DELETE | /v1/seizure-reports                   | 405
            PUT    | /v1/inbox                             | 405
            FOO    | /v1/inbox                             | 400
            """)
    void answers_every_other_call_with_a_problem_and_one_event(String method, String path, int status)
            throws IOException {
        var answer = korea().send(method + " " + path + " HTTP/1.1\n" + common() + "\n", new byte[0]);

        assertThat(answer.status()).isEqualTo(status);
        assertOneEvent(answer);
        assertThat(answer.body()).doesNotContain("passwd", "inbox", "tasks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/inbox HTTP/1.1\nHost: a\nHost: b\n\n",
                "GET /v1/inbox HTTP/1.1\n\n",
                "POST /v1/seizure-reports HTTP/1.1\nHost: a\nContent-Length: 5\nContent-Length: 6\n\n",
                "POST /v1/seizure-reports HTTP/1.1\nHost: a\nContent-Length: -1\n\n",
                "GET /v1/in box HTTP/1.1\nHost: a\n\n",
                "GARBAGE\n\n"
            })
    void refuses_what_is_no_http_with_one_event(String request) throws IOException {
        var answer = korea().send(request, new byte[0]);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(hub.journal.events).hasSize(1);
        assertNothingShows(answer);
    }

    @Test
    void refuses_who_comes_with_a_certificate_of_nobodys() throws IOException {
        var answer = new Wire(hub.pki.stranger(), hub.partnerPort())
                .send("GET /v1/inbox HTTP/1.1\n" + common(), "\n".getBytes(StandardCharsets.US_ASCII));

        assertRefused(answer, 401, "unauthenticated", "UNKNOWN_CERTIFICATE");
        assertThat(hub.journal.events.getFirst().peer()).isEmpty();
    }

    @Test
    void refuses_who_comes_without_a_token() throws IOException {
        var answer = korea().send("GET /v1/inbox HTTP/1.1\nHost: localhost\nConnection: close\n\n", new byte[0]);

        assertRefused(answer, 401, "unauthenticated", "NO_TOKEN");
        assertThat(hub.journal.events.getFirst().peer()).contains(hub.korea.party());
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void refuses_a_token_of_another_partner() throws IOException {
        assertUnauthenticated(hub.token(hub.japan), "TOKEN_OF_ANOTHER_CERTIFICATE");
    }

    @Test
    void refuses_a_bound_token_that_names_another_organisation() throws IOException {
        assertUnauthenticated(hub.issuer.token("customs:JP", thumbprint()), "TOKEN_OF_ANOTHER_PARTY");
    }

    @Test
    void refuses_a_token_bound_to_nothing() throws IOException {
        assertUnauthenticated(hub.issuer.staff("customs:KR", "officer"), "TOKEN_OF_ANOTHER_CERTIFICATE");
    }

    @Test
    void refuses_an_expired_token() throws IOException {
        var past = Date.from(Instant.now().minus(Duration.ofMinutes(2)));

        assertUnauthenticated(bound(past, "rilo-hub", hub.issuer.address().toString()), "TOKEN_INVALID");
    }

    @Test
    void refuses_a_token_for_somebody_else() throws IOException {
        assertUnauthenticated(bound(soon(), "another", hub.issuer.address().toString()), "TOKEN_INVALID");
    }

    @Test
    void refuses_a_token_of_another_issuer() throws IOException {
        assertUnauthenticated(bound(soon(), "rilo-hub", "https://issuer.example"), "TOKEN_INVALID");
    }

    @Test
    void refuses_a_token_without_a_signature() throws IOException {
        assertUnauthenticated("eyJhbGciOiJub25lIn0.eyJvcmciOiJjdXN0b21zOktSIn0.", "TOKEN_FORM");
    }

    @Test
    void refuses_a_token_signed_with_a_shared_secret() throws IOException, JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build();
        var forged =
                hub.issuer.signed(header, claims -> claims.claim("org", "customs:KR"), new MACSigner(new byte[32]));

        assertUnauthenticated(forged, "TOKEN_INVALID");
    }

    @Test
    void asks_nobody_for_the_keys_that_a_token_points_to() throws IOException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID("../../keys")
                .jwkURL(java.net.URI.create("https://localhost:1/keys"))
                .build();

        assertUnauthenticated(hub.issuer.token(header, claims -> claims.claim("org", "customs:KR")), "TOKEN_INVALID");
    }

    private static void assertUnauthenticated(String token, String reason) throws IOException {
        var answer = korea().send("GET /v1/inbox HTTP/1.1\n" + common(token) + "\n", new byte[0]);

        assertRefused(answer, 401, "unauthenticated", reason);
    }

    private static String bound(Date until, String audience, String issuer) {
        return hub.issuer.token(claims -> claims.claim("org", "customs:KR")
                .claim("cnf", java.util.Map.of("x5t#S256", thumbprint()))
                .expirationTime(until)
                .audience(audience)
                .issuer(issuer));
    }

    private static Date soon() {
        return Date.from(Instant.now().plus(Duration.ofMinutes(1)));
    }

    private static String thumbprint() {
        return Certificates.thumbprint(hub.korea.ring().tls().certificate());
    }

    private static void assertRefused(Answer answer, int status, String problem, String reason) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:rilohub:problem:" + problem);
        assertOneEvent(answer);
        assertThat(hub.journal.events.getFirst().reason()).isEqualTo(reason);
    }

    private static void assertOneEvent(Answer answer) {
        assertThat(hub.journal.events).hasSize(1);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + answer.status(), "\"instance\":\"urn:uuid:");
        assertNothingShows(answer);
    }

    private static void assertNothingShows(Answer answer) {
        assertThat(answer.head() + answer.body())
                .doesNotContain(
                        "Exception", "org.rilohub", "apache", "Tomcat", "spring", "SECRET", "\nServer:", "at java");
    }

    private static String withoutInstance(Answer answer) {
        return answer.body().replaceAll("urn:uuid:[0-9a-f-]+", "");
    }

    private static Wire korea() {
        return hub.partner(hub.korea);
    }

    private static Answer post(String type, String key, byte[] body) throws IOException {
        var head = "Content-Type: " + type + "\nIdempotency-Key: " + key + "\nContent-Length: " + body.length + "\n";
        return korea().send(head("POST", "/v1/seizure-reports", head), body);
    }

    private static Answer get(String path, String headers) throws IOException {
        return korea().send(head("GET", path, headers), new byte[0]);
    }

    private static String head(String method, String path, String headers) {
        return method + " " + path + " HTTP/1.1\n" + common() + headers + "\n";
    }

    private static String sealed() {
        return "Content-Type: application/jose\nIdempotency-Key: " + ID + "\n";
    }

    private static String sealedOf(long length) {
        return sealed() + "Content-Length: " + length + "\n";
    }

    private static String common() {
        return common(hub.token(hub.korea));
    }

    private static String common(String token) {
        return "Host: localhost\nConnection: close\nAuthorization: Bearer " + token + "\n";
    }

    private static void flood(OutputStream out, AtomicLong written, int octets) throws IOException {
        var chunk = ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        while (written.get() < octets) {
            out.write(chunk);
            written.addAndGet(0x2000);
        }
    }

    /** An octet every now and then, for as long as anybody listens. */
    private static void dribble(OutputStream out) throws IOException {
        for (int i = 0; i < 100; i++) {
            out.write('x');
            out.flush();
            pause();
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
}
