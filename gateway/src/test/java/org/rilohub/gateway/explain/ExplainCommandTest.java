package org.rilohub.gateway.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.gateway.CommandRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
    private static final String EXAMPLE = resource("example.json");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void tells_people_every_reason_within_a_hundred_columns(String language) {
        var run = explain(EXAMPLE, "--lang", language);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(resource("example." + language + ".txt"));
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void tells_programs_one_document() {
        var run = explain(EXAMPLE, "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(json(run)).isEqualTo(JsonMapper.shared().readTree(resource("example.answer.json")));
    }

    @Test
    void answers_an_array_with_an_array_in_the_same_order() {
        var run = explain(
                "[" + EXAMPLE + "," + EXAMPLE.replace("[\"NL\",\"EU\",\"KR\"]", "[\"UK\",\"CO\"]") + "]", "--json");

        assertThat(json(run).size()).isEqualTo(2);
        assertThat(json(run).get(0).path("answers").findValuesAsString("to")).containsExactly("NL", "EU", "KR");
        assertThat(json(run).get(1).path("answers").findValuesAsString("to")).containsExactly("GB", "CO");
        assertThat(json(run).get(1).path("answers").get(1).path("problems").toString())
                .isEqualTo("[\"no-legal-basis\"]");
        assertThat(json(run).get(1).path("answers").get(1).path("framework").isNull())
                .isTrue();
    }

    @Test
    void nobody_named_is_nobody_reached() {
        var asked = EXAMPLE.replace("[\"NL\",\"EU\",\"KR\"]", "[]");

        assertThat(json(explain(asked, "--json")).path("answers").size()).isZero();
        assertThat(explain(asked).out()).contains("No receiver is named");
        assertThat(explain("[]", "--json").out()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void a_month_is_its_last_day() {
        assertThat(explain(EXAMPLE.replace("2025-06-30", "2025-02")).out()).contains("as of 2025-02-28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "CMAA"            | "CMA"               | lane: "CMA" is not known here      | CEN, OPERATION, CMAA
            "DRUG"            | "DRUGS"             | category: "DRUGS" is not known     | DRUG, PRECURSOR
            "asOf"            | "asof"              | asOf is missing                    | a value
            "origin":null     | "colour":"red"      | colour is no field of a question   | no such field
            "origin":null     | "origin":{"from":"XX"} | origin.from: "XX" is not known  | ISO 3166-1
            ["H0"]            | ["H9"]              | handling[]: "H9" is not known      | H0, H1, H2, H3
            true              | "yes"               | nominal: "yes" is not known        | true, false
            "JP"              | "\\ud800"           | from: "(has control characters)"   | ISO 3166-1
            """)
    void names_field_value_and_known_values(String good, String bad, String told, String known) {
        var run = explain(EXAMPLE.replace(good, bad), "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told, known).doesNotContain("\tat ");
    }

    @Test
    void says_which_question_of_many() {
        var run = explain("[" + EXAMPLE + ",\n" + EXAMPLE.replace("AMBER", "GREY") + "]");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("question 2 (line 3): tlp: \"GREY\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                    | line 1, column 2
            {"a":1,"a":2}        | Duplicate Object property "a"
            {"a":1} {}           | something follows after the end
            nonsense             | line 1, column 1: Unrecognized token 'nonsense'
            5                    | a question is an object
            [[]]                 | a question is an object
            `[{"a":1},`          | line 1
            ``                   | a question is an object
            """)
    void refuses_what_is_no_json_of_one_meaning(String text, String told) {
        var whole = text.equals("{\"a\":1} {}") ? EXAMPLE + " {}" : text;

        var run = explain(whole, "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told).doesNotContain("\tat ");
    }

    @Test
    void refuses_bytes_that_are_no_text_and_files_that_are_too_large_or_not_there() throws IOException {
        var latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'});
        var large = Files.write(folder.resolve("large.json"), new byte[(16 << 20) + 1]);

        assertThat(CommandRun.of("explain", latin.toString()).err()).contains("not JSON");
        assertThat(CommandRun.of("explain", large.toString()).err()).contains("larger than 16 MiB");
        assertThat(CommandRun.of("explain", folder.resolve("none.json").toString())
                        .err())
                .contains("cannot be read: NoSuchFileException");
    }

    @Test
    void refuses_a_language_and_an_option_it_does_not_know() {
        assertThat(explain(EXAMPLE, "--lang", "fr").exit()).isEqualTo(2);
        assertThat(explain(EXAMPLE, "--jsn").exit()).isEqualTo(2);
        assertThat(explain(EXAMPLE, "--to", "NL").err()).contains("--to is for submissions");
    }

    @Test
    void takes_ten_thousand_questions_and_a_long_text() {
        var one = EXAMPLE.replace("[\"NL\",\"EU\",\"KR\"]", "[\"NL\"]");
        var many = "[" + String.join(",", Collections.nCopies(10_000, one)) + "]";

        assertThat(json(explain(many, "--json")).size()).isEqualTo(10_000);
        assertThat(explain(one.replace("\"origin\":null", "\"operation\":\"" + "x".repeat(1 << 20) + "\""))
                        .exit())
                .isZero();
    }

    @Test
    void reads_standard_input() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(EXAMPLE.getBytes(UTF_8)));
        try {
            assertThat(CommandRun.of("explain", "-").out()).isEqualTo(resource("example.en.txt"));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void asks_about_a_submission_for_the_receivers_of_its_header() {
        var run = explain(submission(), "--as-of", "2025-06", "--json");

        var answer = json(run).path("answers").get(0);
        assertThat(run.err()).isEmpty();
        assertThat(answer.path("to").asString()).isEqualTo("CO");
        assertThat(answer.path("problems").toString()).isEqualTo("[\"no-legal-basis\"]");
    }

    @Test
    void asks_about_a_submission_for_other_receivers_and_withholds_what_stands_in_it() {
        var run = explain(submission(), "--as-of", "2025-06", "--to", "JP", "--json");

        var answer = json(run).path("answers").get(0);
        assertThat(answer.path("framework").asString()).isEqualTo("JP-AU-EPA");
        assertThat(answer.path("outcome").asString()).isEqualTo("PERMITTED");
        assertThat(answer.path("withheld").findValuesAsString("field")).contains("personsInvolved[].name");
        assertThat(answer.path("findings").findValuesAsString("reason")).contains("assumed");
    }

    @Test
    void a_submission_that_cannot_be_read_is_refused_without_its_values() {
        var run = explain(submission().replace("\"STANDARD\"", "\"Invented Person\""));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("report.profile").doesNotContain("Invented");
    }

    private static String submission() {
        return resource("../doors/report.json")
                .replace("${messageId}", "01939d5c-0000-7000-8000-000000000001")
                .replace("${now}", "2025-06-30T10:00:00Z")
                .replace("${sender}", "customs:AU")
                .replace("${country}", "AU")
                .replace("${unique}", "1");
    }

    private CommandRun explain(String text, String... options) {
        try {
            var file = Files.writeString(folder.resolve("question.json"), text);
            var arguments = new ArrayList<>(List.of("explain", file.toString()));
            arguments.addAll(List.of(options));
            return CommandRun.of(arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(CommandRun run) {
        return JsonMapper.shared().readTree(run.out());
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(ExplainCommandTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
