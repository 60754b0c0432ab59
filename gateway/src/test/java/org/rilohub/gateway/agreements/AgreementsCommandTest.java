package org.rilohub.gateway.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.gateway.CommandRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgreementsCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2008-04, 11 frameworks with 11 countries and regions",
        "2016-06-07, 28 countries and regions",
        "2025-06, 52 frameworks with 41 countries and regions"
    })
    void lists_as_many_as_the_publications_count(String asOf, String told) {
        var run = agreements("list", "--as-of", asOf);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Known as of June 2025.").contains(told);
    }

    @Test
    void lists_those_only_signed_apart() {
        var run = agreements("list", "--as-of", "2008-04");

        assertThat(run.out()).contains("Signed, and not yet in force on 2008-04-30: 3.");
        assertThat(run.out().substring(run.out().indexOf("Signed"))).contains("JP-PH-EPA", "JP-BN-EPA", "JP-ID-EPA");
    }

    @Test
    void lists_for_programs_with_what_every_item_rests_on() {
        var list = json(agreements("list", "--as-of", "2025-06", "--json"));

        assertThat(list.path("asOf").asString()).isEqualTo("2025-06-30");
        assertThat(list.path("frameworks").asInt()).isEqualTo(52);
        assertThat(list.path("countriesAndRegions").asInt()).isEqualTo(41);
        assertThat(list.path("items").size()).isEqualTo(52);
        assertThat(list.path("items")).anySatisfy(item -> {
            assertThat(item.path("id").asString()).isEqualTo("JP-NL-CMAA");
            assertThat(item.path("undertaking").asString()).isEqualTo("office-default");
            assertThat(item.path("criminalUse").asString()).isEqualTo("PROHIBITED_DIPLOMATIC_CHANNEL");
            assertThat(item.path("rests").path("text").asInt()).isEqualTo(18);
        });
    }

    @Test
    void marks_an_undertaking_that_the_office_took_for_granted() {
        assertThat(agreements("list", "--as-of", "2025-06").out().lines())
                .filteredOn(line -> line.startsWith("JP-KR-CMAA"))
                .singleElement()
                .asString()
                .contains("open *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "yesterday", "2025-13"})
    void refuses_what_is_no_day(String day) {
        assertThat(agreements("list", "--as-of", day).exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "en, list --as-of 2025-06",
        "ja, list --as-of 2008-04",
        "en, show JP-NL-CMAA",
        "ja, show JP-MN-EPA",
        "ja, diff JP-NL-CMAA JP-EU-CMAA",
        "en, diff JP-TW-OTHER JP-HK-AA",
        "ja, check"
    })
    void keeps_within_a_hundred_columns(String language, String command) {
        var run = agreements((command + " --lang " + language).split(" "));

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void shows_a_framework_as_a_lawyer_reads_it() {
        var run = agreements("show", "JP-NL-CMAA", "--as-of", "2025-06");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "in force from 2010-03-01",
                        "in force on 2025-06-30",
                        "the way is\n  through diplomatic channels",
                        "[text read: Article 10(1) and (2),",
                        "NO DOCUMENT IS ON FILE",
                        "sha-256:",
                        "the day before it begins: REFUSED (agreement-not-in-force)",
                        "[asOf 2010-02-28]");
    }

    @Test
    void shows_it_to_programs_too() {
        var shown = json(agreements("show", "JP-NL-CMAA", "--json"));

        assertThat(shown.path("clauses").size()).isEqualTo(23);
        assertThat(shown.path("cases").size()).isEqualTo(9);
        assertThat(shown.path("knownAsOf").asString()).isEqualTo("2025-06");
    }

    @ParameterizedTest
    @CsvSource({
        "JP-NL, JP-NL-CMAA",
        "jp-nl-cmaa, JP-NL-CMAA",
        "GB, 'CPTPP-GB, JP-GB-AA, JP-GB-CMAA'",
        "JP-NK-CMAA, JP-NL-CMAA"
    })
    void an_unknown_id_is_answered_with_near_ones(String id, String near) {
        var run = agreements("show", id);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no framework " + id, near);
    }

    @Test
    void tells_two_frameworks_apart_clause_by_clause() {
        var run = agreements("diff", "JP-NL-CMAA", "JP-EU-CMAA");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("It covers all goods except drugs (DRUG), drug precursors (PRECURSOR), weapons (WEAPON).");
        assertThat(agreements("diff", "JP-NL-CMAA", "JP-EU-CMAA", "--exit-code").exit())
                .isEqualTo(1);
    }

    @Test
    void says_when_two_are_the_same() {
        var run = agreements("diff", "JP-NL-CMAA", "JP-NL-CMAA", "--exit-code");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("JP-NL-CMAA and JP-NL-CMAA say the same.");
    }

    @Test
    void compares_whether_they_stand_on_their_days() {
        assertThat(agreements("diff", "JP-GB-AA@2021-01-30", "JP-GB-AA@2021-02").out())
                .contains("in force on 2021-01-30", "ended before 2021-02-28");
    }

    @Test
    void compares_a_changed_file_with_the_packaged_one() throws IOException {
        write(
                "JP-NL-CMAA.yaml",
                packaged("JP-NL-CMAA.yaml").replace("seriousHarmReview: []", "seriousHarmReview: [DRUG]"));

        var told = json(agreements("diff", "JP-NL-CMAA", file("JP-NL-CMAA.yaml"), "--json"));

        assertThat(told.path("differences").size()).isEqualTo(1);
        assertThat(told.path("differences").get(0).path("effects").toString())
                .isEqualTo("[\"Personal data on drugs (DRUG) wait for a person.\"]");
    }

    @Test
    void checks_the_packaged_ones_and_counts_what_waits_for_a_lawyer() {
        var run = agreements("check");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "53 frameworks with ",
                        "18 rest on a text that was read",
                        "are marked as waiting for legal review")
                .contains("20 of 20 undertakings are taken for granted by the office");
    }

    @Test
    void finds_every_defect_of_every_file_of_a_folder() throws IOException {
        write(
                "JP-NL-CMAA.yaml",
                packaged("JP-NL-CMAA.yaml")
                        .replace("kind: CMAA", "kind: TREATY")
                        .replace("gate: OPEN", "gate: SHUT"));
        write("JP-KR-CMAA.yaml", packaged("JP-KR-CMAA.yaml"));
        write(
                "JP-KR-CMAA.cases.yaml",
                packaged("JP-KR-CMAA.cases.yaml").replaceFirst("outcome: PERMITTED", "outcome: REFUSED"));
        write("JP-US-CMAA.yaml", "id: [\n");
        write("JP-CN-CMAA.yaml", packaged("JP-CN-CMAA.yaml"));
        write("JP-XX-CMAA.cases.yaml", "cases: []\n");
        Files.write(folder.resolve("JP-IT-CMAA.yaml"), new byte[] {(byte) 0xff});

        var run = agreements("check", folder.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        file("JP-NL-CMAA.yaml") + ":6 kind is not a known code. Write one of [CMAA,",
                        "clauses.personal-data.gate is not a known code",
                        file("JP-KR-CMAA.cases.yaml") + ":",
                        "does not hold:",
                        file("JP-US-CMAA.yaml") + ":",
                        file("JP-CN-CMAA.cases.yaml") + " is missing.",
                        file("JP-XX-CMAA.cases.yaml") + " belongs to no framework.",
                        file("JP-IT-CMAA.yaml") + " is not UTF-8.");
    }

    @Test
    void a_file_that_is_not_there_is_a_defect_too() {
        var run = agreements("check", file("JP-NL-CMAA.yaml"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("NoSuchFileException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "diff", "check", "replay"})
    void every_command_has_help(String command) {
        var run = agreements(command, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: ./hub agreements " + command);
    }

    @Test
    void a_proposal_with_a_defect_is_not_replayed() throws IOException {
        write("JP-NL-CMAA.yaml", packaged("JP-NL-CMAA.yaml").replace("kind: CMAA", "kind: TREATY"));

        var run = agreements("replay", "--with", file("JP-NL-CMAA.yaml"), "--since", "2025-06-01");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("JP-NL-CMAA.yaml:6 kind is not a known code");
    }

    private static CommandRun agreements(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "agreements";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.of(all);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String packaged(String name) throws IOException {
        try (var in = Objects.requireNonNull(FrameworkFiles.class.getResourceAsStream("/frameworks/" + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static JsonNode json(CommandRun run) {
        return JsonMapper.shared().readTree(run.out());
    }
}
