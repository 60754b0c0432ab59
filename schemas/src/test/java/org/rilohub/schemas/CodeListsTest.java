package org.rilohub.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.CodeLists.Standing;

class CodeListsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> HEADER = List.of(
            "# title: T", "# source: S", "# licence: L", "# valid-from: 2020-01-01", "# mark: M", "# pattern: [A-Z]");
    private static final Map<String, String> REFERENCES = Map.of(
            "categories", "commodity-category",
            "modes", "transport-mode",
            "appendices", "cites-appendix",
            "generalised", "detection-method",
            "type", "commodity-type");

    private final CodeLists lists = CodeLists.standard();

    @Test
    void has_every_list_a_field_asks_for() {
        var asked = new TreeSet<String>();
        collect(Shape.ofMessage(MessageType.SeizureReport), asked);

        assertThat(lists.names()).containsAll(asked);
    }

    private static void collect(Shape shape, Set<String> asked) {
        for (var part : shape.parts()) {
            if (part.isGroup()) {
                collect(part.shape(), asked);
            } else if (!part.field().codes().isEmpty()) {
                asked.add(part.field().codes());
            }
        }
    }

    @Test
    void the_index_names_every_file_and_no_other() throws IOException, URISyntaxException {
        var folder = Path.of(CodeLists.class.getResource("codelists").toURI());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".tsv"))
                            .map(name -> name.substring(0, name.length() - 4)))
                    .containsExactlyInAnyOrderElementsOf(lists.names());
        }
    }

    @Test
    void every_code_that_an_attribute_refers_to_exists() {
        for (var name : lists.names()) {
            for (var entry : lists.list(name).entries().values()) {
                REFERENCES.forEach((attribute, list) -> assertThat(
                                lists.list(list).entries().keySet())
                        .as(name + " " + entry.code() + " " + attribute)
                        .containsAll(entry.values(attribute)));
            }
        }
    }

    @Test
    void every_category_has_the_type_other_a_unit_and_a_heading_where_one_is_required() {
        for (var category : CommodityCategory.values()) {
            assertThat(lists.find("commodity-type", "OTHER", TODAY)
                            .orElseThrow()
                            .values("categories"))
                    .contains(category.name());
            assertThat(lists.list("unit").entries().values())
                    .anyMatch(unit -> unit.values("categories").contains(category.name()));
        }
    }

    @Test
    void closed_lists_of_the_vocabulary_are_published_in_full() {
        assertThat(codes("commodity-category")).isEqualTo(names(CommodityCategory.values()));
        assertThat(codes("source-kind")).isEqualTo(names(SourceKind.values()));
        assertThat(codes("handling")).isEqualTo(names(HandlingCode.values()));
        assertThat(codes("tlp")).isEqualTo(names(Tlp.values()));
        assertThat(codes("purpose")).isEqualTo(names(Purpose.values()));
        assertThat(codes("proceedings")).isEqualTo(names(Proceedings.values()));
    }

    private Set<String> codes(String list) {
        return lists.list(list).entries().keySet();
    }

    private static Set<String> names(Object[] values) {
        return new TreeSet<>(Arrays.stream(values).map(Object::toString).toList());
    }

    @Test
    void countries_are_those_of_iso_3166_and_three_more() {
        var expected = new TreeSet<>(Set.of(Locale.getISOCountries()));
        expected.addAll(Set.of("EU", "XK", "XX"));

        assertThat(codes("country")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "locode, JPNRT, LISTED",
        "locode, JPKMI, UNLISTED",
        "locode, ZZABC, UNKNOWN",
        "locode, jpnrt, UNKNOWN",
        "hs, 293945, LISTED",
        "hs, 8703, UNLISTED",
        "hs, 29394, UNKNOWN",
        "currency, NLG, NOT_VALID",
        "unit, KGM, LISTED",
        "unit, XYZ, UNKNOWN"
    })
    void says_where_a_code_stands(String list, String code, Standing standing) {
        assertThat(lists.standing(list, code, TODAY)).isEqualTo(standing);
    }

    @Test
    void a_code_of_the_2022_edition_is_not_valid_before() {
        assertThat(lists.standing("hs", "2404", LocalDate.of(2021, 12, 31))).isEqualTo(Standing.NOT_VALID);
        assertThat(lists.find("hs", "2404", LocalDate.of(2022, 1, 1))).isPresent();
    }

    @Test
    void fails_on_an_unknown_list() {
        assertThatThrownBy(() -> lists.find("colours", "RED", TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no code list colours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\tx", "A\tx\tx\tno-equals\t\t", "AB\tx\tx\t\t\t", "A\tx\tx\t\t2020\t", "A\t\tx\t\t\t"})
    void names_file_and_line_of_a_mistake(String line) {
        var lines = Stream.concat(HEADER.stream(), Stream.of("code\ten\tja\tattributes\tfrom\tto", line))
                .toList();

        assertThatThrownBy(() -> CodeListFile.read("test", lines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("codelists/test.tsv, line 8: ");
    }

    @Test
    void refuses_a_list_without_a_source() {
        var lines = Stream.concat(
                        HEADER.stream().filter(line -> !line.contains("source")),
                        Stream.of("code\ten\tja\tattributes\tfrom\tto", "A\tx\tx\t\t\t"))
                .toList();

        assertThatThrownBy(() -> CodeListFile.read("test", lines))
                .hasMessage("codelists/test.tsv, line 6: the header lacks source");
    }
}
