package org.rilohub.gateway.partnerkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rilohub.gateway.process.Java;
import org.rilohub.schemas.Party;

/** The pages people read: the kit's own, and a report. */
class PartnerKitPageTest {
    private static List<String> rows() {
        return Scenarios.all(true).stream()
                .flatMap(scenario -> scenario.promises().stream()
                        .map(promise -> "| %s | %s | %s | %s |"
                                .formatted(scenario.name(), promise.id(), promise.chapter(), promise.sentence())))
                .toList();
    }

    @Test
    void the_table_of_checks_is_that_of_the_program() throws IOException {
        var page = Files.readAllLines(Java.home().resolve("docs/partner-kit.md"));

        assertThat(page.stream().filter(line -> line.matches("\\| [a-z-]+ \\| [a-z-]+ \\| [0-9].*")))
                .containsExactlyElementsOf(rows());
    }

    @Test
    void every_promise_is_asked_for_in_some_scenario_and_stands_in_a_chapter_there_is() throws IOException {
        var asked = EnumSet.noneOf(Promise.class);
        Scenarios.all(true).forEach(scenario -> asked.addAll(scenario.promises()));
        var guide = Files.readString(Java.home().resolve("docs/interfaces.md"));

        assertThat(asked).containsExactly(Promise.values());
        for (var promise : Promise.values()) {
            assertThat(guide).containsPattern("(?m)^#+ " + promise.chapter().replace(".", "\\.") + "[ .]");
        }
    }

    @Test
    void a_report_shows_what_a_foreign_system_said_as_text_and_never_as_markup() {
        var evidence = new TreeMap<>(Map.of("status", "<script>alert(1)</script>"));
        var check = new Check(Promise.RECEIPT_STATUS, Verdict.FAILED, evidence);
        var terms = new Terms(Party.customs("KR"), Entrance.INBOX, Optional.empty(), new Terms.HubPorts(1, 2, 3));
        var report = new Conformance(
                terms, Instant.EPOCH, Instant.EPOCH, List.of(new Played("receive-report", List.of(check))));

        assertThat(new ConformancePage(report).html())
                .contains("&lt;script&gt;", "receipt-status", "不合格")
                .doesNotContain("<script>");
        assertThat(report.conforms()).isFalse();
    }

    @Test
    void a_run_in_which_nothing_was_asked_does_not_conform() {
        var terms = new Terms(Party.customs("KR"), Entrance.INBOX, Optional.empty(), new Terms.HubPorts(1, 2, 3));
        var nothing = new Played("send-report", List.of(Check.skipped(Promise.SENT, "nobody was waited for")));

        assertThat(new Conformance(terms, Instant.EPOCH, Instant.EPOCH, List.of(nothing)).conforms())
                .isFalse();
    }
}
