package org.rilohub.gateway.partnerkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Systems that are called by SOAP, or that fetch; each before a hub of its own. */
class OtherDoorsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    @Test
    void a_soap_system_that_keeps_the_guide_passes_everything_that_is_asked() throws IOException {
        try (var stand = Stand.of(folder.resolve("soap"), "customs:NL", Entrance.SOAP)) {
            var conformance = stand.play(PATIENCE);

            assertThat(Stand.ended(conformance, Verdict.FAILED))
                    .as(new String(conformance.json(), UTF_8))
                    .isEmpty();
            assertThat(Stand.ended(conformance, Verdict.SKIPPED))
                    .containsExactly("inbox inbox-fetched", "inbox inbox-confirmed");
        }
    }

    @Test
    void a_system_that_fetches_is_asked_about_its_receipts_and_its_own_reports() throws IOException {
        try (var stand = Stand.of(folder.resolve("inbox"), "customs:AU", Entrance.INBOX)) {
            var conformance = stand.play(PATIENCE);

            assertThat(Stand.ended(conformance, Verdict.FAILED))
                    .as(new String(conformance.json(), UTF_8))
                    .isEmpty();
            assertThat(Stand.ended(conformance, Verdict.PASSED))
                    .containsExactly(
                            "receive-report delivered-by-hub",
                            "inbox inbox-fetched",
                            "inbox inbox-confirmed",
                            "send-report report-accepted",
                            "send-report report-decided");
        }
    }
}
