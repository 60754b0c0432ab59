package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.gateway.frameworks.StaffDoorException;
import org.rilohub.gateway.tasks.TaskRuns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People decide from terminals what messages have brought about: their commands, the issuer, the staff's door, the hub. */
@ExtendWith(SharedRegion.class)
class TasksCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path folder;

    private final Region region;
    private final Staff staff;
    private final Bureau japan;
    private final Bureau norway;

    TasksCommandTest(Region region) {
        this.region = region;
        this.staff = new Staff(region);
        this.japan = region.bureau("JP");
        this.norway = region.bureau("NO");
    }

    @AfterEach
    void letNorwayAnswer() {
        norway.answersDeliveries("normal");
    }

    @Test
    void lists_what_waits_for_ones_own_organisation_in_ones_own_language() throws Exception {
        var asked = referred(japan.sends(surveillance("JP", "KR", "JP-TERMINAL-1")), "jp-legal-1");
        var task = id(asked);
        var due = OffsetDateTime.parse(asked.path("dueAt").asString()).toLocalDate();

        assertThat(run("jp-legal-1", "list", "--kind", "REFERRAL"))
                .contains(task, "REFERRAL", "OPEN", "reasonable grounds", "customs:KR");
        assertThat(run("jp-legal-1", "list", "--lang", "ja")).contains("合理的な根拠");
        assertThat(dueBy(due.minusDays(1))).doesNotContain(task);
        assertThat(dueBy(due)).contains(task);
        assertThat(run("rilo-officer", "list")).doesNotContain(task);
        assertThat(JsonMapper.shared()
                        .readTree(run("jp-legal-1", "list", "--json"))
                        .path("items")
                        .size())
                .isPositive();
    }

    private String dueBy(LocalDate day) throws InterruptedException {
        return run("jp-legal-1", "list", "--due", day.toString());
    }

    @Test
    void takes_a_vote_with_its_reasons_from_a_file_shows_it_to_the_second_and_lets_the_message_go() throws Exception {
        var sent = japan.sends(surveillance("JP", "KR", "JP-TERMINAL-2"));
        var task = id(referred(sent, "jp-legal-1"));
        var reasons = Files.writeString(folder.resolve("reasons"), "The grounds are reasonable.\n");

        assertThat(run("jp-legal-1", "decide", task, "--yes", "--reasons", "@" + reasons))
                .contains("HALF_DECIDED");
        assertThat(run("jp-legal-2", "show", task)).contains("jp-legal-1: The grounds are reasonable.", "legal (2)");
        assertRefused(409, "jp-legal-1", "decide", task, "--yes", "--reasons", "again");
        assertRefused(400, "jp-legal-2", "decide", task, "--no", "--reasons", "no ground");
        assertRefused(403, "jp-officer-1", "decide", task, "--yes", "--reasons", "mine");

        assertThat(run("jp-legal-2", "decide", task, "--yes", "--reasons", "They are."))
                .contains(task, " DECIDED");
        assertThat(region.settled(sent)).isEqualTo(Map.of("customs:KR CMAA", "DELIVERED with receipt"));
    }

    @Test
    void shows_and_releases_nothing_of_anybody_elses() throws Exception {
        var sent = region.bureau("KR").sends(surveillance("KR", "JP", "KR-TERMINAL-1"));
        var task = id(referred(sent, "kr-legal-1"));

        assertRefused(404, "jp-legal-1", "show", task);
        assertRefused(404, "jp-legal-1", "decide", task, "--yes", "--reasons", "mine");
        assertRefused(404, "jp-officer-1", "release", task);
        assertThat(run("kr-legal-1", "show", task)).contains("OPEN");
    }

    @Test
    void has_two_people_of_the_office_decide_what_was_quarantined() throws Exception {
        var forged = norway.forges(Stories.information("customs:JP", "NO-TERMINAL-1", "TGHU7654321"));
        assertThat(forged.problem()).isEqualTo("signature-invalid");
        var instance =
                forged.answer().path("problem").path("instance").asString().replace("urn:uuid:", "");
        var task = id(staff.member("rilo-officer").task("quarantine.again", instance));

        assertThat(run("rilo-officer", "list", "--kind", "QUARANTINE"))
                .contains(task, "verified once more", "peer=urn:rilohub:party:customs:NO");
        assertRefused(404, "jp-supervisor", "decide", task, "--yes", "--reasons", "mine");
        assertThat(run("rilo-officer", "decide", task, "--yes", "--reasons", "known"))
                .contains("HALF_DECIDED");
        assertThat(run("rilo-supervisor", "decide", task, "--yes", "--reasons", "known"))
                .contains(" DECIDED");
        assertThat(region.leaves("taskId", task)).contains("task-decided").containsOnlyOnce("replayed");
    }

    @Test
    void lists_what_was_put_aside_and_has_it_tried_again_once_its_receiver_is_back() throws Exception {
        norway.answersDeliveries("http500");
        var sent = japan.sends(Stories.information("customs:NO", "JP-TERMINAL-3", "TGHU7654321"));
        var task = putAside(sent);

        assertThat(run("jp-officer-1", "list", "--kind", "PARKED", "--lang", "ja"))
                .contains(task, "もう一度試みますか", "reason=");
        assertThat(run("jp-officer-1", "show", task)).contains("OPEN");
        assertRefused(403, "jp-legal-1", "decide", task, "--yes", "--reasons", "not mine");
        norway.answersDeliveries("normal");
        assertThat(run("jp-officer-1", "decide", task, "--yes", "--reasons", "They are back."))
                .contains(task, " DECIDED");

        assertThat(region.settled(sent)).isEqualTo(Map.of("customs:NO CMAA", "DELIVERED with receipt"));
        assertThat(norway.receives(sent).text()).contains("JP-TERMINAL-3");
        assertThat(region.leaves("taskId", task)).contains("task-opened", "task-decided", "released");
        assertThat(region.leaves("reportId", region.idOf(sent)))
                .containsOnlyOnce("delivered")
                .containsSubsequence("parked", "released", "delivered");
        assertRefused(409, "jp-officer-2", "decide", task, "--yes", "--reasons", "once more");
    }

    @Test
    void releases_what_was_put_aside_and_only_once() throws Exception {
        norway.answersDeliveries("http500");
        var sent = japan.sends(Stories.information("customs:NO", "JP-TERMINAL-4", "TGHU7654321"));
        var task = putAside(sent);
        norway.answersDeliveries("normal");

        assertThat(run("jp-supervisor", "release", task)).contains(task);

        assertThat(region.settled(sent)).isEqualTo(Map.of("customs:NO CMAA", "DELIVERED with receipt"));
        assertRefused(404, "jp-officer-1", "release", task);
    }

    /** Waits until the hub has given a delivery up; the task that asks about it. */
    private String putAside(Sent sent) {
        assertThat(region.settled(sent)).isEqualTo(Map.of("customs:NO CMAA", "PARKED"));
        return id(staff.member("jp-officer-1").task("parked.again", region.idOf(sent)));
    }

    /** The task that asks a lawyer about a message. */
    private JsonNode referred(Sent sent, String lawyer) {
        return staff.member(lawyer).task("referral.watching", region.idOf(sent));
    }

    private static String id(JsonNode task) {
        return task.path("taskId").asString();
    }

    private Letter surveillance(String from, String to, String reference) {
        var until = LocalDate.ofInstant(region.clock().instant(), region.clock().getZone())
                .plusDays(30);
        return Stories.request("customs:" + from, "customs:" + to, reference)
                .saying("requestKind", "SURVEILLANCE")
                .saying("reasonableGrounds", "Seen twice in such places")
                .saying("surveillanceUntil", until.toString())
                .saying("places", List.of(Map.of("country", to)));
    }

    private String run(String account, String command, String... arguments) throws InterruptedException {
        return TaskRuns.of(staff.member(account).terminal(), command, arguments);
    }

    private void assertRefused(int status, String account, String command, String... arguments) {
        assertThatThrownBy(() -> run(account, command, arguments))
                .isInstanceOfSatisfying(
                        StaffDoorException.class,
                        refused -> assertThat(refused.status()).isEqualTo(status));
    }
}
