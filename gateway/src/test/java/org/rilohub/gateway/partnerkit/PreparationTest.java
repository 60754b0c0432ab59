package org.rilohub.gateway.partnerkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.gateway.CommandRun;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Resources;
import org.rilohub.security.Certificates;
import org.rilohub.security.KeyRing;
import org.rilohub.security.pki.DevelopmentPki;
import org.xml.sax.SAXException;

/** What {@code init} lays out, and what it leaves alone. */
class PreparationTest {
    private static final String ENDPOINT = "https://localhost:9000/reports";

    @TempDir
    Path folder;

    private static Stream<MessageForm> catalogue() {
        return MessageForm.catalogue().stream();
    }

    private CommandRun init(String... more) {
        var arguments = new ArrayList<>(List.of("partner-kit", "init", folder.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void everything_a_developer_needs_is_there_and_keys_are_for_the_owner_alone() throws IOException {
        assertThat(init("--endpoint", ENDPOINT))
                .extracting(CommandRun::exit, CommandRun::err)
                .containsExactly(0, "");

        var kit = Kit.read(folder);
        assertThat(kit.directory().partner(Party.customs("KR"))).isPresent();
        assertThat(kit.hub().resolve("hub-sign-p256.pem")).exists();
        assertThat(KeyRing.load(kit.keys().resolve("partner.p12"), DevelopmentPki.password(kit.keys()))
                        .tls()
                        .certificate())
                .isEqualTo(
                        Certificates.read(kit.keys().resolve("partner-tls.pem")).getFirst());
        assertThat(kit.folder().resolve("schemas/openapi.yaml")).exists();
        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("Partner kit for", "パートナーキット", ENDPOINT)
                .doesNotContain("${");
        for (var secret : List.of("partner.p12", "password", "partner-tls-key.pem", "partner-sign-ed25519-key.pem")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(kit.keys().resolve(secret))))
                    .isEqualTo("rw-------");
        }
        try (var published = Files.list(kit.hub())) {
            assertThat(published.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.endsWith(".pem"))
                    .noneMatch(name -> name.contains("key"));
        }
    }

    @Test
    void a_second_time_keeps_keys_ports_and_a_partner_file_changed_by_hand() throws IOException {
        init("--endpoint", ENDPOINT);
        var kit = Kit.read(folder);
        var key = Files.readAllBytes(kit.keys().resolve("partner-tls-key.pem"));
        var changed = Files.readString(kit.partnerFile()).replace("PT2M", "PT1M");
        Files.writeString(kit.partnerFile(), changed);

        assertThat(init("--endpoint", ENDPOINT).exit()).isZero();

        assertThat(kit.keys().resolve("partner-tls-key.pem")).hasBinaryContent(key);
        assertThat(kit.partnerFile()).hasContent(changed);
        assertThat(Kit.read(folder).terms()).isEqualTo(kit.terms());
    }

    @Test
    void another_system_needs_force_and_then_has_new_keys() throws IOException {
        init("--endpoint", ENDPOINT);
        var key = Files.readAllBytes(Kit.read(folder).keys().resolve("partner-tls-key.pem"));

        var refused = init("--party", "customs:NL", "--door", "inbox");
        var forced = init("--party", "customs:NL", "--door", "inbox", "--force");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("is for urn:rilohub:party:customs:KR", "--force");
        assertThat(forced.exit()).isZero();
        assertThat(Files.readAllBytes(Kit.read(folder).keys().resolve("partner-tls-key.pem")))
                .isNotEqualTo(key);
        assertThat(Kit.read(folder).directory().partner(Party.customs("KR"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--endpoint http://localhost:9000/reports",
                "--door rest",
                "--door inbox --endpoint https://localhost:9000/reports",
                "--dialect common-xml --endpoint https://localhost:9000/reports",
                "--party rilo:AP --endpoint https://localhost:9000/reports",
                "--party nobody --endpoint https://localhost:9000/reports",
                "--door pigeon"
            })
    void a_wrong_call_makes_nothing(String arguments) {
        var run = init(arguments.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_run_or_a_check_of_what_is_not_there_is_a_wrong_call() {
        assertThat(CommandRun.of("partner-kit", "run", folder.toString()).err()).contains("no kit in", "init");
        assertThat(CommandRun.of("partner-kit", "run", folder.toString()).exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("partner-kit", "verify", "no.jws", "--cert", "no.pem")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_scenario_nobody_knows_is_a_wrong_call_that_lists_all() {
        init("--endpoint", ENDPOINT);

        var run = CommandRun.of("partner-kit", "run", folder.toString(), "--scenario", "dance");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("dance", "receive-report", "send-report");
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void every_example_is_valid_by_its_schema_both_ways_in_both_forms(MessageForm form)
            throws IOException, SAXException {
        var japan = Party.customs("JP");
        var korea = Party.customs("KR");
        var at = Surroundings.here();

        for (var message :
                List.of(new Example(korea, japan, at).handedIn(form), new Example(japan, korea, at).delivered(form))) {
            var json = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(Resources.text(form.schema() + "-1.schema.json"));
            assertThat(json.validate(Letter.json(message), InputFormat.JSON)).isEmpty();
            SchemaFactory.newDefaultInstance()
                    .newSchema(new StreamSource(new StringReader(Resources.text(form.schema() + "-1.xsd"))))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(Letter.xml(message))));
        }
    }
}
