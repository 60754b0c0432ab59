package org.rilohub.agreements.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkFilesTest {
    private static final String FILE = "JP-NL-CMAA.yaml";

    @Test
    void every_packaged_file_is_listed_and_every_listed_file_is_there() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(FrameworkFiles.class.getResource("/frameworks"))
                .toURI());
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .toList();

            assertThat(packaged("index.txt").lines().flatMap(id -> Stream.of(id + ".yaml", id + ".cases.yaml")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind: CMAA                     | kind: TREATY                | kind                               | is not a known code
            id: JP-NL-CMAA                 | id: JP-NL                   | id                                 | is not the name of the file
            ["JP", "NL"]                   | ["JP", "NL", "BE"]          | parties                            | are not Japan and one partner
            inForce: "2010-03-01"          | inForce: "March 2010"       | validity.inForce                   | is no date
            fy2012Amendment: false         | fy2012Amendment: "false"    | validity.fy2012Amendment           | is neither true nor false
            fy2012Amendment: false         | fy2012Amendment: true       | clauses.criminal-use.profile       | and validity.fy2012Amendment do not agree
            revised: []                    | revised: none               | validity.revised                   | is not a list
            gate: OPEN_BY_UNDERTAKING      | gate: CLOSED                | clauses.personal-data.undertaking  | and the gate do not agree
            gate: OPEN_BY_UNDERTAKING      | gate: OPEN                  | clauses.personal-data.gate         | is not a known code
            seriousHarmReview: []          | seriousHarmReview: [OPIUM]  | clauses.personal-data.seriousHarmReview | is not a known code
            messages: ALL                  | messages: MOST              | clauses.message-scope.messages     | is not a list
            `  interest-check:`            | `  interests:`              | clauses.interests                  | is not known here
            `  interest-check:`            | `  interests:`              | clauses.interest-check             | is missing
            `  territory:`                 | `  basis-review:`           | clauses.basis-review               | and the kind do not agree
            `      article: "Article 9(4)"`| `      chapter: "9"`        | clauses.personal-data.cite.article | is missing
            `      article: "Article 9(4)"`| `      chapter: "9"`        | clauses.personal-data.cite.chapter | is not known here
            """)
    void refuses_what_it_does_not_know_and_says_where(String good, String bad, String field, String wrong) {
        var text = packaged(FILE);
        assertThat(text).contains(good);

        assertThat(defects(text.replaceFirst(Pattern.quote(good), bad))).anySatisfy(defect -> {
            assertThat(defect.file()).isEqualTo(FILE);
            assertThat(defect.field()).isEqualTo(field);
            assertThat(defect.wrong()).isEqualTo(wrong);
            assertThat(defect.remedy()).isNotBlank();
        });
    }

    @Test
    void names_the_line() {
        var text = packaged(FILE).replace("kind: CMAA", "kind: TREATY");
        var line = text.lines().toList().indexOf("kind: TREATY") + 1;

        assertThat(defects(text)).singleElement().satisfies(defect -> {
            assertThat(defect.line()).isEqualTo(line);
            assertThat(defect)
                    .hasToString("JP-NL-CMAA.yaml:" + line + " kind is not a known code. "
                            + "Write one of [CMAA, EPA, ADMINISTRATIVE_ARRANGEMENT, OTHER, CPTPP]");
        });
    }

    @Test
    void collects_every_defect_of_every_file() {
        var files = new TreeMap<String, String>();
        files.put(FILE, packaged(FILE).replace("kind: CMAA", "kind: TREATY").replace("2010-03-01", "soon"));
        files.put("JP-KR-CMAA.yaml", "id: JP-KR-CMAA");

        var failure = catchThrowableOfType(InvalidFrameworksException.class, () -> FrameworkFiles.of(files));

        assertThat(failure.defects()).extracting(Defect::file).contains(FILE, "JP-KR-CMAA.yaml");
        assertThat(failure.defects()).extracting(Defect::field).contains("kind", "validity.inForce", "parties");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `a: 1\na: 2`        | is not YAML
            `a: &x b\nc: *x`    | holds an alias
            `a: 1.5`            | holds a value that is no text, number or boolean
            `a:`                | holds a field without a value
            `a: null`           | holds a value that is no text, number or boolean
            `a: 1\n---\nb: 2`   | holds a second document
            ``                  | is empty
            """)
    void reads_only_the_yaml_a_lawyer_can_see_through(String yaml, String wrong) {
        assertThat(defects(yaml.replace("\\n", "\n")))
                .singleElement()
                .satisfies(defect -> assertThat(defect.wrong()).startsWith(wrong));
    }

    @Property
    void whatever_stands_in_a_file_it_loads_or_says_why_not(
            @ForAll String anything, @ForAll @IntRange(max = 60) int at) {
        var lines = new ArrayList<>(packaged(FILE).lines().toList());
        lines.set(at % lines.size(), anything);

        assertThat(catchThrowable(() -> hash(String.join("\n", lines))))
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isNull(),
                        failure -> assertThat(failure).isInstanceOf(InvalidFrameworksException.class));
    }

    @Test
    void the_version_hash_goes_by_what_the_file_says_not_by_how_it_is_laid_out() {
        var text = packaged(FILE);

        assertThat(hash("# seen by a lawyer\n" + text)).isEqualTo(hash(text));
        assertThat(hash(text.replace("Netherlands", "Nether Lands"))).isNotEqualTo(hash(text));
    }

    @Test
    void the_version_hash_is_over_rfc_8785() throws UnreadableYamlException {
        var node = YamlFile.parse("b: [true, 12, \"x\\ty\\\"\\u0001\"]\na: \"オランダ\"\n");

        assertThat(VersionHash.canonical(node)).isEqualTo("{\"a\":\"オランダ\",\"b\":[true,12,\"x\\ty\\\"\\u0001\"]}");
    }

    @Test
    void a_framework_that_does_not_answer_its_cases_as_they_say_does_not_load() {
        var netherlands = FrameworkFiles.packaged().named("JP-NL-CMAA").orElseThrow();
        var cases = packaged("JP-NL-CMAA.cases.yaml").replaceFirst("REFUSED", "PERMITTED");

        assertThat(FrameworkFiles.defects(netherlands, cases))
                .singleElement()
                .asString()
                .contains("JP-NL-CMAA.cases.yaml:", "does not hold", "REFUSED [agreement-not-in-force]");
    }

    @Test
    void a_case_that_cannot_be_asked_is_named() {
        var netherlands = FrameworkFiles.packaged().named("JP-NL-CMAA").orElseThrow();
        var odd = """
                cases:
                  - says: "odd"
                    why: "to see"
                    asks: {asOf: "2025-06", nominal: perhaps}
                    outcome: REFUSED
                    problems: []
                """;

        assertThat(FrameworkFiles.defects(netherlands, odd))
                .singleElement()
                .asString()
                .contains("cannot be asked: nominal");
    }

    @Test
    void a_framework_without_cases_does_not_load() {
        var netherlands = FrameworkFiles.packaged().named("JP-NL-CMAA").orElseThrow();

        assertThat(FrameworkFiles.defects(netherlands, "cases: []"))
                .singleElement()
                .asString()
                .contains("cases are none");
    }

    @Test
    void cases_that_never_ask_the_framework_prove_nothing() {
        var netherlands = FrameworkFiles.packaged().named("JP-NL-CMAA").orElseThrow();
        var cases = """
                cases:
                  - says: "long ago"
                    why: "nothing was in force"
                    asks: {asOf: "1950-01-01"}
                    outcome: REFUSED
                    problems: [agreement-not-in-force]
                """;

        assertThat(FrameworkFiles.defects(netherlands, cases))
                .singleElement()
                .asString()
                .contains("never ask the framework");
    }

    @ParameterizedTest
    @CsvSource({"JP-NL-CMAA, NL, KR", "JP-NL-EPA, JP-NL-CMAA, JP-NL-EPA"})
    void the_id_says_partner_and_kind(String shown, String from, String to) {
        var text = packaged(FILE).replaceFirst("(id: |\"JP\", \")" + Pattern.quote(from), "$1" + to);
        var files = new TreeMap<String, String>();
        files.put(text.contains("id: JP-NL-EPA") ? "JP-NL-EPA.yaml" : FILE, text);

        assertThat(catchThrowableOfType(InvalidFrameworksException.class, () -> FrameworkFiles.of(files))
                        .defects())
                .as(shown)
                .anySatisfy(
                        defect -> assertThat(defect.wrong()).isEqualTo("does not agree with the partner and the kind"));
    }

    @Test
    void refuses_what_nobody_sees() {
        assertThat(defects("# read \u202eme\u202c\n" + packaged(FILE)))
                .singleElement()
                .satisfies(defect -> assertThat(defect.wrong()).isEqualTo("holds a character that nobody sees"));
    }

    @Test
    void a_case_holds_the_framework_to_its_obligations() {
        var netherlands = FrameworkFiles.packaged().named("JP-NL-CMAA").orElseThrow();
        var cases = """
                cases:
                  - says: "agencies at home"
                    why: "Article 9(2) allows them"
                    asks: {asOf: "2025-06"}
                    outcome: PERMITTED
                    problems: []
                    obligations: [no-domestic-agencies]
                """;

        assertThat(FrameworkFiles.defects(netherlands, cases))
                .singleElement()
                .asString()
                .contains("does not hold: agencies at home");
    }

    private static List<Defect> defects(String text) {
        var files = new TreeMap<String, String>();
        files.put(FILE, text);
        return catchThrowableOfType(InvalidFrameworksException.class, () -> FrameworkFiles.of(files))
                .defects();
    }

    private static String hash(String text) {
        var files = new TreeMap<String, String>();
        files.put(FILE, text);
        return FrameworkFiles.of(files).all().getFirst().versionHash();
    }

    private static String packaged(String name) {
        try (InputStream in = Objects.requireNonNull(FrameworkFiles.class.getResourceAsStream("/frameworks/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
