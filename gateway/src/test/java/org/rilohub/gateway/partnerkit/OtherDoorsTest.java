package org.rilohub.gateway.partnerkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.gateway.CommandRun;

/** Systems that are called by SOAP, or that fetch; each before a hub of its own. */
class OtherDoorsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    @Test
    void a_soap_system_passes_everything_that_is_asked_and_may_be_japans_own() throws IOException {
        try (var stand = Stand.of(folder.resolve("soap"), "customs:JP", Entrance.SOAP)) {
            var conformance = stand.play(PATIENCE);

            assertThat(Stand.ended(conformance, Verdict.FAILED))
                    .as(new String(conformance.json(), UTF_8))
                    .isEmpty();
            assertThat(Stand.ended(conformance, Verdict.SKIPPED))
                    .containsExactly("inbox inbox-fetched", "inbox inbox-confirmed");
        }
    }

    @Test
    void a_system_that_fetches_is_asked_from_the_command_line_what_such_a_system_can_do() throws IOException {
        var json = folder.resolve("copy.json");
        try (var system = TestedSystem.of(folder.resolve("inbox"), "customs:AU", Entrance.INBOX)) {
            var kit = system.kit();
            var run = CommandRun.of(
                    "partner-kit", "run", kit.folder().toString(), "--no-wait", "--json", json.toString());

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.out()).startsWith("5 passed, 0 failed, ");
            assertThat(run.err())
                    .contains("PASSED   delivered-by-hub", "PASSED   inbox-fetched", "PASSED   inbox-confirmed");
            assertThat(kit.report().resolve("conformance.json")).hasSameBinaryContentAs(json);
            assertThat(kit.report().resolve("conformance.html")).content().contains("適合性試験", "inbox-confirmed");
            var verified = CommandRun.of(
                    "partner-kit",
                    "verify",
                    kit.report().resolve("conformance.jws").toString(),
                    "--cert",
                    kit.hub().resolve("hub-sign-p256.pem").toString());
            assertThat(verified.out()).contains("customs:AU", "5 passed, 0 failed");
        }
    }

    @Test
    void a_system_that_fetches_takes_part_in_every_exchange_that_lasts() throws IOException {
        try (var stand = Stand.of(folder.resolve("fetching"), "customs:KR", Entrance.INBOX)) {
            var conformance = stand.play(PATIENCE, "answer-request", "answer-recall", "ask-consent");

            assertThat(Stand.ended(conformance, Verdict.PASSED))
                    .as(new String(conformance.json(), UTF_8))
                    .hasSize(8);
        }
    }

    @Test
    void without_an_agreement_no_exchange_is_asked_for_and_the_report_says_why() throws IOException {
        try (var stand = Stand.of(folder.resolve("strange"), "customs:EG", Entrance.INBOX)) {
            var conformance = stand.play(PATIENCE, "answer-request", "answer-recall", "ask-consent");

            assertThat(Stand.ended(conformance, Verdict.SKIPPED)).hasSize(8);
            assertThat(conformance.scenarios().stream().flatMap(played -> played.checks().stream()))
                    .allSatisfy(check -> assertThat(check.evidence().get("reason"))
                            .contains("the hub may not tell this partner: no-legal-basis"));
        }
    }
}
