package org.rilohub.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.partners.censtyle.CenStyle;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.partners.jpcisstyle.JpcisStyle;
import org.rilohub.schemas.Party;
import org.rilohub.security.Arrived;

class GarbageTest {
    private static final Party SIGNER = Party.customs("JP");
    private static final List<Dialect> ALL =
            List.of(new CommonXml(), new CommonJson(), new JpcisStyle(), new CenStyle());

    /** Dialect, fixture, what to replace, by what, and the field that must be named. */
    static Stream<Arguments> spoiled() {
        return Stream.of(
                Arguments.of("common-xml", "<PersonCount>1<", "<PersonCount>SECRET<", "personsInvolved[].count"),
                Arguments.of(
                        "common-xml", "<BirthDate>1988-02-29<", "<BirthDate>SECRET<", "personsInvolved[].birthDate"),
                Arguments.of("common-xml", "<Name>SAMPLE Person One</Name>", "<SECRET>x</SECRET>", "personsInvolved[]"),
                Arguments.of("common-xml", "unitCode=\"KGM\"", "unitCode=\"KGM\" SECRET=\"1\"", "goods[].quantity"),
                Arguments.of(
                        "common-xml", "<LaneCode>CEN</LaneCode>", "<LaneCode>SECRET</LaneCode>", "header.to[].lane"),
                Arguments.of("common-json", "\"count\": 1,", "\"count\": \"SECRET\",", "personsInvolved[].count"),
                Arguments.of("common-json", "\"nationality\": \"TH\"", "\"SECRET\": \"TH\"", "personsInvolved[]"),
                Arguments.of("common-json", "\"1988-02-29\"", "\"SECRET\"", "personsInvolved[].birthDate"),
                Arguments.of("jpcis-style", "<人数>1<", "<人数>SECRET<", "personsInvolved[].count"),
                Arguments.of("jpcis-style", "平成元年1月8日", "平成90年1月8日", "personsInvolved[].birthDate"),
                Arguments.of("jpcis-style", "<氏名>見本 太郎</氏名>", "<SECRET>x</SECRET>", "personsInvolved[]"),
                Arguments.of("cen-style", "<Date>2026-11-10", "<Date>SECRET", "seizureDate"),
                Arguments.of("cen-style", "<Nationality>CN</Nationality>", "<Name>SECRET</Name>", "personsInvolved[]"));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void a_spoiled_field_is_named_and_its_value_never_repeated(String name, String good, String bad, String field) {
        var dialect = dialect(name);
        var whole = Fixtures.text(fixture(name));
        assertThat(whole).contains(good);

        var refusal =
                catchThrowableOfType(InvalidMessageException.class, () -> read(dialect, whole.replace(good, bad)));

        assertThat(refusal.problem()).isEqualTo("schema-invalid");
        assertThat(refusal.defects())
                .extracting(InvalidMessageException.Defect::field)
                .contains(field);
        assertThat(refusal.defects().toString() + refusal).doesNotContain("SECRET", "平成90年");
        assertThat(refusal.getCause()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SECRET", "<", "{", "[]", "null", "<SECRET/>", "{\"SECRET\": 1}", "{\"header\": null}"})
    void garbage_is_refused_in_every_dialect_without_being_repeated(String garbage) {
        for (var dialect : ALL) {
            assertThatThrownBy(() -> read(dialect, garbage))
                    .isInstanceOfSatisfying(InvalidMessageException.class, e -> {
                        assertThat(e.problem()).isEqualTo("schema-invalid");
                        assertThat(e.defects()).isNotEmpty();
                        assertThat(e.defects().toString()).doesNotContain("SECRET");
                    });
        }
    }

    @Test
    void xml_of_another_namespace_is_refused() {
        for (var dialect : List.of("common-xml", "jpcis-style", "cen-style")) {
            var message = Fixtures.text(fixture(dialect)).replaceFirst("xmlns=\"urn:rilohub:", "xmlns=\"urn:other:");

            assertThatThrownBy(() -> read(dialect(dialect), message)).isInstanceOf(InvalidMessageException.class);
        }
    }

    @Test
    void a_document_type_is_refused_before_anything_is_fetched() {
        var message = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + Fixtures.text(fixture("cen-style")).replaceFirst("<\\?xml[^>]*>", "");

        assertThatThrownBy(() -> read(dialect("cen-style"), message)).isInstanceOf(InvalidMessageException.class);
    }

    @Test
    void a_schema_type_chosen_by_the_sender_is_refused() {
        var message = Fixtures.text(fixture("common-xml"))
                .replaceFirst(
                        "<Quantity ",
                        "<Quantity xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"QuantityType\" ");

        assertThatThrownBy(() -> read(dialect("common-xml"), message)).isInstanceOf(InvalidMessageException.class);
    }

    @ParameterizedTest
    @MethodSource("deep")
    void great_depth_is_refused(String name, String message) {
        assertThatThrownBy(() -> read(dialect(name), message)).isInstanceOf(InvalidMessageException.class);
    }

    static Stream<Arguments> deep() {
        return Stream.of(
                Arguments.of("common-json", "{\"a\":".repeat(33) + "1" + "}".repeat(33)),
                Arguments.of("common-json", "[".repeat(100_000)),
                Arguments.of("common-xml", "<a>".repeat(40) + "</a>".repeat(40)));
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void json_with_more_than_one_meaning_is_refused(String good, String bad) {
        var message = Fixtures.text(fixture("common-json"));
        assertThat(message).contains(good);

        assertThatThrownBy(() -> read(dialect("common-json"), message.replace(good, bad)))
                .isInstanceOf(InvalidMessageException.class);
    }

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                Arguments.of("\"count\": 4", "\"count\": 4, \"count\": 5"),
                Arguments.of("\"count\": 4", "\"count\": 4, // comment\n\"role\": \"CREW\""),
                Arguments.of("\"count\": 4", "\"count\": 4.0"),
                Arguments.of("\"count\": 4", "\"count\": null"),
                Arguments.of("SAMPLE Person One", "SAMPLE \\u0000 One"),
                Arguments.of("\"synthetic\": true\n  }\n}", "\"synthetic\": true\n  }\n} {}"));
    }

    private static Dialect dialect(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static String fixture(String dialect) {
        return dialect.replace("-", "") + "/received." + (dialect.endsWith("json") ? "json" : "xml");
    }

    private static Dialect.Reading read(Dialect dialect, String message) {
        return dialect.read(Arrived.octets(SIGNER, message.getBytes(StandardCharsets.UTF_8)));
    }
}
