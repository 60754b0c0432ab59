package org.rilohub.gateway.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.gateway.HubUnderTest;
import org.rilohub.gateway.demo.Ports;
import org.rilohub.gateway.demo.SignIn;
import org.rilohub.gateway.frameworks.StaffDoor;
import org.rilohub.gateway.frameworks.StaffDoorException;
import org.rilohub.security.Certificates;
import org.rilohub.security.TrustedTls;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Two people decide from terminals: their commands, the embedded issuer, the staff's door, a whole hub. */
class TasksCommandTest {
    @TempDir
    private static Path folder;

    private static HubUnderTest hub;
    private static TrustedTls tls;

    private final UUID task = UUID.randomUUID();

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("var"));
        hub = HubUnderTest.start(
                Map.of(
                        "HUB_VAR",
                        folder.resolve("var").toString(),
                        "HUB_PORT",
                        "0",
                        "HUB_STAFF_PORT",
                        "0",
                        "HUB_ISSUER_PORT",
                        Integer.toString(Ports.free(1)[0])),
                Clock.systemUTC());
        tls = TrustedTls.unnamed(
                Certificates.read(folder.resolve("var").resolve("pki").resolve("root.pem")));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void lists_what_waits_for_ones_own_organisation_in_ones_own_language() throws Exception {
        openFor("customs:JP");

        assertThat(run("jp-legal-1", new ListCommand(), "--kind", "REFERRAL"))
                .contains(task.toString(), "REFERRAL", "OPEN", "reasonable grounds", "receiver=customs:KR");
        assertThat(run("jp-legal-1", new ListCommand(), "--lang", "ja")).contains("合理的な根拠");
        assertThat(run("jp-legal-1", new ListCommand(), "--due", "2026-11-23")).doesNotContain(task.toString());
        assertThat(run("jp-legal-1", new ListCommand(), "--due", "2026-11-24")).contains(task.toString());
        assertThat(run("rilo-officer", new ListCommand())).doesNotContain(task.toString());
        assertThat(JsonMapper.shared()
                        .readTree(run("jp-legal-1", new ListCommand(), "--json"))
                        .path("items")
                        .size())
                .isPositive();
    }

    @Test
    void takes_a_vote_with_its_reasons_from_a_file_and_shows_it_to_the_second() throws Exception {
        openFor("customs:JP");
        var reasons = Files.writeString(folder.resolve("reasons"), "The grounds are reasonable.\n");

        assertThat(run("jp-legal-1", new DecideCommand(), task.toString(), "--yes", "--reasons", "@" + reasons))
                .contains("HALF_DECIDED");
        assertThat(run("jp-legal-2", new ShowCommand(), task.toString()))
                .contains("jp-legal-1: The grounds are reasonable.", "legal (2)");
        assertRefused("409", "jp-legal-1", new DecideCommand(), task.toString(), "--yes", "--reasons", "again");
        assertRefused("400", "jp-legal-2", new DecideCommand(), task.toString(), "--no", "--reasons", "no ground");
        assertRefused("403", "jp-officer-1", new DecideCommand(), task.toString(), "--yes", "--reasons", "mine");
    }

    @Test
    void shows_and_releases_nothing_of_anybody_elses() {
        openFor("customs:KR");

        assertRefused("404", "jp-legal-1", new ShowCommand(), task.toString());
        assertRefused("404", "jp-legal-1", new DecideCommand(), task.toString(), "--yes", "--reasons", "mine");
        assertThatThrownBy(() -> new ReleaseCommandRun(task).as("jp-officer-1"))
                .isInstanceOf(StaffDoorException.class)
                .hasMessageContaining("404");
    }

    @Test
    void has_two_people_of_the_office_decide_what_was_quarantined() throws Exception {
        open("rilo:AP", "QUARANTINE", "quarantine.again", "peer=urn:rilohub:party:customs:KR", 2);

        assertThat(run("rilo-officer", new ListCommand(), "--kind", "QUARANTINE"))
                .contains(task.toString(), "verified once more", "peer=urn:rilohub:party:customs:KR");
        assertRefused("404", "jp-supervisor", new DecideCommand(), task.toString(), "--yes", "--reasons", "mine");
        assertThat(run("rilo-officer", new DecideCommand(), task.toString(), "--yes", "--reasons", "known"))
                .contains("HALF_DECIDED");
        assertThat(run("rilo-supervisor", new DecideCommand(), task.toString(), "--yes", "--reasons", "known"))
                .contains("DECIDED");
    }

    @Test
    void lists_what_was_put_aside_and_says_when_it_is_put_aside_no_more() throws Exception {
        open("customs:JP", "PARKED", "parked.again", "reason=TIMED_OUT", 1);

        assertThat(run("jp-officer-1", new ListCommand(), "--kind", "PARKED", "--lang", "ja"))
                .contains(task.toString(), "もう一度試みますか", "reason=TIMED_OUT");
        assertRefused("409", "jp-officer-1", new DecideCommand(), task.toString(), "--yes", "--reasons", "again");
        assertThat(run("jp-officer-1", new ShowCommand(), task.toString())).contains("OPEN");
    }

    /** Releases from a terminal. */
    private record ReleaseCommandRun(UUID task) {
        void as(String account) throws InterruptedException {
            var command = new ReleaseCommand();
            new CommandLine(command).parseArgs(task.toString());
            command.at(door(account), new PrintWriter(new StringWriter()));
        }
    }

    private void open(String owner, String kind, String question, String fact, int approvals) {
        hub.change("""
                insert into task (task_id, owner, kind, subject, question, facts, deciders, approvals, barred, opened_at,
                    due_at, state, version, reminders)
                values ('%s', '%s', '%s', gen_random_uuid(), '%s', '{%s}', '{officer,supervisor}', %d,
                    '{}', '2026-11-21T10:00:00Z', '2026-11-24T10:00:00Z', 'OPEN', 1, 0)
                """.formatted(task, owner, kind, question, fact, approvals));
    }

    private void openFor(String owner) {
        hub.change("""
                insert into task (task_id, owner, kind, subject, question, facts, deciders, approvals, barred, opened_at,
                    due_at, state, version, reminders)
                values ('%s', '%s', 'REFERRAL', gen_random_uuid(), 'referral.watching', '{receiver=customs:KR}', '{legal}', 2,
                    '{}', '2026-11-21T10:00:00Z', '2026-11-24T10:00:00Z', 'OPEN', 1, 0)
                """.formatted(task, owner));
    }

    private static String run(String account, TaskCommand command, String... arguments) throws InterruptedException {
        var shown = new StringWriter();
        var out = new PrintWriter(shown);
        new CommandLine(command).setOut(out).setExpandAtFiles(false).parseArgs(arguments);
        assertThat(command.at(door(account), out)).isTrue();
        return shown.toString();
    }

    private static void assertRefused(String why, String account, TaskCommand command, String... arguments) {
        assertThatThrownBy(() -> run(account, command, arguments))
                .isInstanceOf(StaffDoorException.class)
                .hasMessageContaining(why);
    }

    private static StaffDoor door(String account) {
        return new StaffDoor(hub.staff("/"), tls.context(), token(account));
    }

    private static String token(String account) {
        var passwords = JsonMapper.shared().readTree(folder.resolve("var").resolve("demonstration-people.json"));
        return new SignIn(hub.issuer(), "rilo-hub-console", tls.context(), new SecureRandom())
                .token(account, passwords.path(account).asString());
    }
}
