package org.rilohub.gateway.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.ShippedFrameworks;
import org.rilohub.gateway.HubUnderTest;
import org.rilohub.gateway.agreements.Replays;
import org.rilohub.gateway.demo.Ports;
import org.rilohub.gateway.demo.SignIn;
import org.rilohub.security.Certificates;
import org.rilohub.security.TrustedTls;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A framework changed by two people at terminals: their commands, the embedded issuer, the staff's door, a whole hub. */
class FrameworkChangeTest {
    @TempDir
    private static Path folder;

    private static HubUnderTest hub;
    private static TrustedTls tls;

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
    void changes_by_two_people_and_shows_every_version_there_was() throws Exception {
        var file = written("JP-KR-CMAA", "first");
        assertThat(run("jp-legal-1", new ProposeCommand(), file.toString(), "--from", today()))
                .contains("JP-KR-CMAA", "OPEN", "approved by nobody yet");
        var id = onlyProposal();

        assertThat(run("jp-legal-1", new ApproveCommand(), approving(id, "jp-legal-1")))
                .contains("versionHash", "approved by jp-legal-1.");
        assertThat(run("jp-legal-2", new ApproveCommand(), approving(id, "jp-legal-2")))
                .contains("JP-KR-CMAA has its version 2");

        var versions = asked("jp-auditor", "/v1/agreements/JP-KR-CMAA").path("versions");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(0).path("source").asString()).isEqualTo("SHIPPED");
        assertThat(versions.get(1).path("proposalId").asString()).isEqualTo(id);
        assertThat(asked("jp-officer-1", "/v1/agreements/JP-KR-CMAA?version=2")
                        .path("text")
                        .asString())
                .isEqualTo(Files.readString(file));
        assertThat(asked("jp-officer-1", "/v1/agreements").path("items").size()).isEqualTo(53);
        assertThat(asked("rilo-officer", "/v1/agreements").path("items").size()).isZero();
        assertThat(Replays.frameworks(hub.staff("/"), tls.context(), token("jp-auditor"))
                        .named("JP-KR-CMAA")
                        .orElseThrow()
                        .versionHash())
                .isEqualTo(versions.get(1).path("versionHash").asString());
    }

    @Test
    void refuses_an_officer_somebody_elses_key_and_a_second_signature_and_takes_the_proposal_back() throws Exception {
        var file = written("JP-DE-CMAA", "second");
        assertRefused("403", "jp-officer-1", new ProposeCommand(), file.toString(), "--from", today());
        run("jp-legal-1", new ProposeCommand(), file.toString(), "--from", today());
        var id = onlyProposal();

        assertRefused("400", "jp-legal-1", new ApproveCommand(), approving(id, "jp-legal-2"));
        run("jp-legal-1", new ApproveCommand(), approving(id, "jp-legal-1"));
        assertRefused("it is not for you", "jp-legal-1", new ApproveCommand(), approving(id, "jp-legal-1"));
        assertRefused("it is not for you", "jp-officer-1", new ApproveCommand(), approving(id, "jp-legal-2"));
        assertThat(run("jp-legal-2", new WithdrawCommand(), id)).contains("WITHDRAWN");
        assertRefused("409", "jp-legal-2", new WithdrawCommand(), id);
        assertThat(run("jp-auditor", new ProposalsCommand())).isEmpty();
    }

    @Test
    void says_everything_that_is_wrong_with_a_text() throws Exception {
        var file = written("JP-FR-AA", "third");
        Files.writeString(file, Files.readString(file).replace("kind: ", "kind: NO_"));

        assertThatThrownBy(() -> run("jp-legal-1", new ProposeCommand(), file.toString(), "--from", today()))
                .isInstanceOf(StaffDoorException.class)
                .hasMessageContainingAll("422", "JP-FR-AA.yaml:", "kind");
    }

    @Test
    void makes_keys_for_the_legal_people_alone_which_only_their_owner_can_read() throws IOException {
        var people = folder.resolve("var").resolve("people");

        try (var accounts = Files.list(people)) {
            assertThat(accounts.map(account -> account.getFileName().toString()))
                    .containsExactlyInAnyOrder("jp-legal-1", "jp-legal-2");
        }
        for (var file : new String[] {"person.p12", "password", "person.pem"}) {
            assertThat(Files.getPosixFilePermissions(
                            people.resolve("jp-legal-1").resolve(file)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void signs_nothing_but_what_it_shows() {
        var text = shipped("JP-FR-AA");
        var shown = JsonMapper.shared()
                .createObjectNode()
                .put("proposalId", "1")
                .put("framework", text.id())
                .put("versionHash", text.versionHash())
                .put("casesHash", text.casesHash())
                .put("effectiveFrom", "2027-01-01")
                .put("text", text.yaml())
                .put("cases", text.cases());
        var statement = shown.deepCopy().without("text").without("cases").put("approver", "urn:rilohub:person:a");
        shown.put("statement", statement.toString());

        assertThat(Reading.statement(shown)).isEqualTo(statement.toString());
        assertUnsignable(shown.deepCopy().put("effectiveFrom", "2027-01-02"));
        assertUnsignable(shown.deepCopy().put("text", shipped("JP-DE-CMAA").yaml()));
        assertUnsignable(shown.deepCopy().put("cases", text.cases() + "# more\n"));
        assertUnsignable(shown.deepCopy()
                .put("statement", statement.deepCopy().put("more", 1).toString()));
    }

    private static void assertUnsignable(JsonNode shown) {
        assertThatThrownBy(() -> Reading.statement(shown)).hasMessageContaining("do not sign");
    }

    private static Path written(String framework, String note) throws IOException {
        var text = shipped(framework);
        var file = Files.createDirectories(folder.resolve(note)).resolve(framework + ".yaml");
        Files.writeString(file, text.yaml().replace("text not read", "text not read; " + note));
        Files.writeString(file.resolveSibling(framework + ".cases.yaml"), text.cases());
        return file;
    }

    private static FrameworkText shipped(String framework) {
        return ShippedFrameworks.texts().stream()
                .filter(text -> text.id().equals(framework))
                .findFirst()
                .orElseThrow();
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static String[] approving(String id, String keyOf) {
        var home = folder.resolve("var").resolve("people").resolve(keyOf);
        return new String[] {
            id,
            "--key",
            home.resolve("person.p12").toString(),
            "--password-file",
            home.resolve("password").toString(),
            "--yes"
        };
    }

    private static String onlyProposal() throws InterruptedException {
        var open = door("jp-legal-1").open().path("items");
        assertThat(open.size()).isEqualTo(1);
        return open.get(0).path("proposalId").asString();
    }

    /** What the command prints when this person calls it. */
    private static String run(String account, StaffCommand command, String... arguments) throws InterruptedException {
        var shown = new StringWriter();
        new CommandLine(command).parseArgs(arguments);
        assertThat(command.at(door(account), new PrintWriter(shown))).isTrue();
        return shown.toString();
    }

    private static void assertRefused(String why, String account, StaffCommand command, String... arguments) {
        assertThatThrownBy(() -> run(account, command, arguments))
                .isInstanceOfSatisfying(
                        StaffDoorException.class, e -> assertThat(e.isRefused()).isTrue())
                .hasMessageContaining(why);
    }

    private static JsonNode asked(String account, String path) throws InterruptedException {
        return door(account).get(path);
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
