package org.rilohub.gateway.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.gateway.frameworks.StaffDoor;
import org.rilohub.gateway.frameworks.StaffDoorException;
import org.rilohub.gateway.tasks.TaskRuns;

/** What waits for the CEN lane, shown and decided from a terminal, at a whole hub. */
@ExtendWith(WholeHub.class)
class ReviewFromATerminalTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path messages;

    private final Town town;

    ReviewFromATerminalTest(Town town) {
        this.town = town;
    }

    @Test
    void shows_what_waits_and_gives_it_back_with_the_rules_it_breaks() throws Exception {
        var report = waiting("AU-TERMINAL-1", "2022-03-14");

        assertThat(run("rilo:AP", "list", "--kind", "RILO_REVIEW")).contains(report, "May this be published");
        assertThat(run("rilo:AP", "show", report, "--lang", "ja"))
                .contains(report, "RILO_REVIEW", "公表してよいですか", "customs:AU");
        assertRefused(422, "return", report, "--ground", "CODING");
        assertThat(run("rilo:AP", "return", report, "--ground", "CODING", "--rule", "SR-04", "--rule", "SR-05"))
                .contains(report, "RETURNED");

        assertThat(run("customs:AU", "show", report)).contains("RETURNED", "CODING", "SR-04 SR-05");
        assertRefused(409, "reject", report, "--ground", "OTHER");
    }

    @Test
    void rejects_for_a_ground_that_its_provider_reads_and_nobody_else() throws Exception {
        var report = waiting("AU-TERMINAL-2", "2022-04-15");
        var remarks = Files.writeString(messages.resolve("remarks"), "Not of this lane.\n");

        assertThatThrownBy(() -> run("customs:KR", "reject", report, "--ground", "OUT_OF_SCOPE"))
                .isInstanceOf(StaffDoorException.class)
                .hasMessageContaining("404");
        assertThat(run("rilo:AP", "reject", report, "--ground", "OUT_OF_SCOPE", "--remarks", "@" + remarks))
                .contains(report, "REJECTED");

        assertThat(run("customs:AU", "show", report)).contains("REJECTED", "OUT_OF_SCOPE", "Not of this lane.");
        assertThatThrownBy(() -> run("customs:KR", "show", report))
                .isInstanceOf(StaffDoorException.class)
                .hasMessageContaining("404");
    }

    private void assertRefused(int status, String command, String... arguments) {
        assertThatThrownBy(() -> run("rilo:AP", command, arguments))
                .isInstanceOfSatisfying(
                        StaffDoorException.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }

    private String run(String organisation, String command, String... arguments) throws InterruptedException {
        var token = town.issuer().staff(organisation, "officer");
        var door = new StaffDoor(town.node().staffDoor(), town.node().tls(), token);
        return TaskRuns.of(door, command, arguments);
    }

    /** A report of Australia's that waits for the office, by its id. */
    private String waiting(String reference, String day) throws IOException, InterruptedException {
        var file = messages.resolve(reference + ".json");
        Files.writeString(
                file,
                Reports.demonstration("au-report.json")
                        .replaceFirst("(?s)\"to\": \\[.*?\\],", """
                                "to": [{"partyId": "urn:rilohub:party:rilo:AP", "role": "RECIPIENT", "lane": "CEN"}],
                                """)
                        .replace("AU-SYN-2024-0042", reference)
                        .replace("2024-05-09", day));
        var sent = town.partner("AU").send(file);
        assertThat(sent.path("receiptVerified").asBoolean(false))
                .as(sent.toString())
                .isTrue();
        var report = sent.path("reportId").asString();
        Town.await(() -> isWaiting(report));
        return report;
    }

    private boolean isWaiting(String report) {
        try {
            return run("rilo:AP", "list", "--kind", "RILO_REVIEW").contains(report);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
