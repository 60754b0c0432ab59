package org.rilohub.gateway.partnerkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.gateway.CommandRun;
import org.rilohub.security.Certificates;

/** One hub, and the partner program before it as the system under test: as it should be, then wrong on purpose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit's
class PartnerKitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration IMPATIENCE = Duration.ofSeconds(4);

    @TempDir
    static Path folder;

    private Stand stand;

    @BeforeAll
    void open() {
        stand = Stand.of(folder.resolve("kit"), "customs:KR", Entrance.REST);
    }

    @AfterAll
    void close() throws IOException {
        stand.close();
    }

    @AfterEach
    void behaveAgain() {
        stand.system().behave("normal");
        stand.sees(Clerk.Manner.ANSWERS);
    }

    @Test
    void a_system_that_keeps_the_guide_passes_everything_that_is_asked() throws IOException {
        var conformance = stand.play(PATIENCE);

        assertThat(Stand.ended(conformance, Verdict.FAILED))
                .as(new String(conformance.json(), UTF_8))
                .isEmpty();
        assertThat(Stand.ended(conformance, Verdict.SKIPPED))
                .containsExactly("inbox inbox-fetched", "inbox inbox-confirmed");
        assertThat(conformance.conforms()).isTrue();
        assertThat(conformance.json())
                .isEqualTo(new JsonCanonicalizer(new String(conformance.json(), UTF_8)).getEncodedUTF8());
        verifiedOffline(conformance);
    }

    private void verifiedOffline(Conformance conformance) throws IOException {
        var kit = stand.system().kit();
        var file = Files.write(folder.resolve("conformance.jws"), conformance.signed(kit, Surroundings.here()));
        var signer = kit.hub().resolve("hub-sign-p256.pem").toString();
        var other = kit.keys().resolve("partner-sign-p256.pem").toString();

        assertThat(verify(file, signer).out()).contains("The signature holds.", "0 failed");
        assertThat(verify(file, other).exit()).isEqualTo(1);
        var tampered = Files.readString(file).replaceFirst("\\.(.)", ".f");
        assertThatThrownBy(() -> SignedReport.read(
                        tampered, Certificates.read(Path.of(signer)).getFirst()))
                .hasMessage("the signature does not hold");
    }

    private static CommandRun verify(Path file, String certificate) {
        return CommandRun.of("partner-kit", "verify", file.toString(), "--cert", certificate);
    }

    @Test
    void a_receipt_for_other_content_fails_by_name() {
        stand.system().behave("wrong-receipt");

        var conformance = stand.play(IMPATIENCE, "receive-report", "receive-again", "refuse-tampered");

        assertThat(Stand.ended(conformance, Verdict.FAILED))
                .containsExactly(
                        "receive-report delivered-by-hub",
                        "receive-report receipt-digest",
                        "receive-again first-receipt-again");
        assertThat(conformance.conforms()).isFalse();
    }

    @Test
    void an_answer_that_is_no_receipt_fails_and_nothing_more_is_asked_of_it() {
        stand.system().behave("garbage");

        var conformance = stand.play(IMPATIENCE, "receive-request");

        assertThat(Stand.ended(conformance, Verdict.FAILED))
                .containsExactly("receive-request answer-names-message", "receive-request receipt-signed");
        assertThat(Stand.ended(conformance, Verdict.SKIPPED)).hasSize(5);
    }

    @Test
    void a_system_that_fails_has_refused_nothing() {
        stand.system().behave("http500");

        var conformance = stand.play(IMPATIENCE, "refuse-tampered", "unknown-lane");

        assertThat(Stand.ended(conformance, Verdict.PASSED)).isEmpty();
    }

    @Test
    void a_system_that_answers_nothing_fails_by_the_name_of_what_is_missing() {
        stand.sees(Clerk.Manner.SILENT);

        var conformance = stand.play(IMPATIENCE, "answer-request", "answer-recall", "ask-consent");

        assertThat(Stand.ended(conformance, Verdict.PASSED))
                .containsExactly("answer-request request-delivered", "answer-recall recall-delivered");
        assertThat(Stand.ended(conformance, Verdict.FAILED))
                .containsExactly(
                        "answer-request request-acknowledged",
                        "answer-request request-answered",
                        "answer-recall recall-answered",
                        "answer-recall nobody-missing",
                        "ask-consent consent-asked");
        assertThat(Stand.ended(conformance, Verdict.SKIPPED)).containsExactly("ask-consent consent-delivered");
    }

    @Test
    void a_request_that_is_refused_on_a_ground_is_answered_and_needs_no_acknowledgement() {
        stand.sees(Clerk.Manner.REFUSES);

        var conformance = stand.play(PATIENCE, "answer-request");

        assertThat(Stand.ended(conformance, Verdict.PASSED))
                .containsExactly("answer-request request-delivered", "answer-request request-answered");
        assertThat(Stand.ended(conformance, Verdict.SKIPPED)).containsExactly("answer-request request-acknowledged");
    }

    @Test
    void what_nobody_is_waited_for_is_not_asked() {
        var quick = Scenarios.named(List.of("answer-request", "answer-recall", "ask-consent"), false);

        var conformance = stand.play(PATIENCE, quick);

        assertThat(Stand.ended(conformance, Verdict.PASSED))
                .containsExactly("answer-request request-delivered", "answer-recall recall-delivered");
        assertThat(Stand.ended(conformance, Verdict.FAILED)).isEmpty();
    }
}
