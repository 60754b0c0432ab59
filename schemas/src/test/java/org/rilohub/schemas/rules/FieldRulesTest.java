package org.rilohub.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.Edited;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Samples;
import org.rilohub.schemas.SeizureReport;

/** SR-01, check by check. */
class FieldRulesTest extends RuleTests {
    @ParameterizedTest
    @ValueSource(strings = {"CEN", "CMAA"})
    void has_nothing_to_say_of_a_plain_report(Lane lane) {
        assertThat(rules.check(Samples.plain(lane), Samples.JAPAN, new Remembered()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.nationalReference | a b | report.nationalReference",
                "report.operation | YAMADA TARO | report.operation",
                "header.businessService | YAMADA TARO passport TK1234567 | header.businessService",
                "header.to.0.agreementRef | YAMADA TARO TK1234567 | header.to[].agreementRef",
                "header.to.0.agreementRef | TK1234567 | header.to[].agreementRef",
                "report.nationalReference | 1234567890123456789012345678901234567 | report.nationalReference",
                "report.customsOffice | 123456789012345678 | report.customsOffice",
                "report.modusOperandi | '' | report.modusOperandi",
                "report.goods.0.quantity.value | 1234567890123 | report.goods[].quantity.value",
                "report.goods.0.quantity.value | 0.1234567 | report.goods[].quantity.value",
                "report.goods.0.quantity.value | -1 | report.goods[].quantity.value",
                "report.goods.0.normalisedKg | 4 | report.goods[].normalisedKg",
                "report.reportId | 01a00000-0000-7000-8000-000000000001 | report.reportId",
                "header.messageId | 01a00000-0000-4000-8000-000000000001 | header.messageId",
                "header.provider | urn:rilohub:party:customs:JP | header.provider",
                "header.via | urn:rilohub:party:hub:AP | header.via",
                "header.agreementRef | JP-NL-CMAA | header.agreementRef",
                "header.createdAt | 1987-11-30T23:59:59Z | header.createdAt",
                "header.createdAt | 9999-01-01T00:00:00Z | header.createdAt",
                "header.handling.obligationText | Do as you like. | header.handling.obligationText",
                "header.contentDigest | sha-256:00 | header.contentDigest"
            })
    void sr_01_refuses_what_the_schema_refuses(String path, String value, String told) {
        assertRejected("SR-01", "schema-invalid", told, edited(path, value));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 9})
    void sr_01_reads_no_version_it_does_not_know(int version) {
        assertRejected("SR-01", "schema-invalid", "header.messageVersion", edited("header.messageVersion", version));
    }

    @Test
    void sr_01_refuses_too_many_and_too_few() {
        assertRejected("SR-01", "schema-invalid", "report.goods[]", edited("report.goods", List.of()));
        assertRejected(
                "SR-01",
                "schema-invalid",
                "report.detection[]",
                edited(
                        "report.detection",
                        List.of("XRAY", "XRAY_CT", "OTHER", "DETECTOR_DOG", "ACCIDENTAL", "TIP_OFF")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "detectingAgency",
                "customsOffice",
                "locationType",
                "flow",
                "conveyance",
                "conveyance.type",
                "route",
                "route.departure",
                "route.destination",
                "concealment",
                "detection"
            })
    void sr_01_asks_of_a_standard_report_all_its_fields(String field) {
        var told = "report." + field + (field.equals("detection") ? "[]" : "");

        assertRejected("SR-01", "schema-invalid", told, without("report." + field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seizureTime | 10:00:00+09:00",
                "modusOperandi | Nothing to see",
                "conveyance.operator | Example Air",
                "conveyance.registration | ZZ-123-AB",
                "goods.0.purity | 80"
            })
    void sr_01_refuses_in_a_simplified_report_what_belongs_in_a_standard_one(String field, String value) {
        var told = "report." + field.replace("goods.0", "goods[]");

        assertRejected(
                "SR-01",
                "schema-invalid",
                told,
                Edited.of(simplified()).set("report." + field, value).build());
    }

    @Test
    void sr_01_accepts_the_minimum_of_a_simplified_report() {
        assertThat(rules.check(simplified(), Samples.JAPAN)).isEmpty();
    }

    @Test
    void every_field_of_a_report_stands_on_the_cards() {
        var cards = ProfileCards.CARDS.stream().map(ProfileCards.Card::path).toList();

        assertThat(Facts.possible(SeizureReport.class).keySet())
                .allMatch(path -> cards.stream().anyMatch(card -> path.equals(card) || path.startsWith(card + ".")));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, REJECT", "2026-11-22, none", "2024-11-22, none", "2024-11-21, FLAG", "1987-11-30, REJECT"})
    void sr_01_wants_a_date_that_can_be(String date, String outcome) {
        var submission = Edited.of(edited("report.seizureDate", date))
                .remove("report.goods.0.hsCode")
                .build();

        assertThat(about("report.seizureDate", submission).stream()
                        .map(finding -> finding.outcome().name()))
                .isEqualTo(outcome.equals("none") ? List.of() : List.of(outcome));
    }

    @Test
    void sr_01_takes_nothing_for_some_only_with_the_trace_flag() {
        assertRejected(
                "SR-01",
                "rule-violated",
                "report.goods[].quantity.value",
                edited("report.goods.0.quantity.value", "0"));

        var trace = edited("report.goods.0.quantity", Map.of("value", "0", "unit", "KGM", "trace", true));
        assertThat(rules.check(trace, Samples.JAPAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TAX | GOLD_BULLION | KGM | hsCode",
                "HAZARD | E_WASTE | KGM | hsCode",
                "IPR | PIRATED_GOODS | H87 | hsCode",
                "CITES | IVORY | KGM | cites"
            })
    void sr_01_asks_more_of_some_goods(String category, String type, String unit, String told) {
        assertRejected("SR-01", "rule-violated", "report.goods[]." + told, goods(category, type, unit, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOBACCO | CIGARETTES | MIL | purity | 5",
                "DRUG | COCAINE | KGM | purity | 100.5",
                "DRUG | COCAINE | KGM | brand | Example",
                "TOBACCO | CIGARETTES | MIL | rightHolder | Example Ltd"
            })
    void sr_01_refuses_what_goods_cannot_have(String category, String type, String unit, String field, String value) {
        assertRejected(
                "SR-01", "rule-violated", "report.goods[]." + field, goods(category, type, unit, Map.of(field, value)));
    }

    @Test
    void sr_01_counts_packages_in_whole_numbers() {
        var half = edited("report.goods.0.packages", Map.of("value", "1.5", "type", "BX"));

        assertRejected("SR-01", "rule-violated", "report.goods[].packages.value", half);
    }

    @Test
    void sr_01_asks_of_a_simplified_report_an_office_or_a_place() {
        var nowhere = Edited.of(simplified()).remove("report.seizureLocation").build();

        assertRejected("SR-01", "rule-violated", "report.seizureLocation", nowhere);
    }

    @Test
    void sr_01_refuses_a_value_in_a_simplified_report_but_for_currency() {
        var amount = Map.of("value", "5", "currency", "EUR");
        var drug = Edited.of(simplified())
                .set("report.goods.0.estimatedValue", amount)
                .build();
        var cash = Edited.of(simplified())
                .set(
                        "report.goods.0",
                        Map.of(
                                "category",
                                "CURRENCY",
                                "type",
                                "CASH",
                                "quantity",
                                Map.of("value", "1", "unit", "H87"),
                                "estimatedValue",
                                amount))
                .build();

        assertRejected("SR-01", "rule-violated", "report.goods[].estimatedValue", drug);
        assertThat(rules.check(cash, Samples.JAPAN)).isEmpty();
    }

    @Test
    void sr_01_wants_a_flight_number_that_is_one() {
        assertRejected(
                "SR-01",
                "rule-violated",
                "report.conveyance.serviceNumber",
                edited("report.conveyance.serviceNumber", "flight 1"));
    }

    @Test
    void sr_01_asks_in_the_operation_lane_which_operation() {
        assertRejected("SR-01", "rule-violated", "report.operation", edited("header.to.0.lane", "OPERATION"));
    }

    @Test
    void sr_01_asks_that_the_header_names_what_the_message_holds() {
        assertRejected("SR-01", "schema-invalid", "header.messageType", edited("header.messageType", "Feedback"));
    }

    @Test
    void proceedings_are_named_where_there_are_any_and_to_no_group() {
        var named = edited("header.proceedingsReference", "26-104422");

        assertRejected("SR-01", "rule-violated", "header.proceedingsReference", named);
        assertRejected(
                "SR-01",
                "rule-violated",
                "header.proceedingsReference",
                Edited.of(named)
                        .set("header.proceedings", "CRIMINAL_COURT")
                        .set("header.lane", "CEN")
                        .build());
    }

    @Test
    void sr_01_refuses_a_picture_that_is_none_and_any_of_obscene_matter() {
        var text = picture("bm8gcGljdHVyZQ==", true);
        var obscene = Edited.of(goods("PORNO", "OBSCENE_MATTER", "H87", Map.of()))
                .set(
                        "report.pictures",
                        List.of(Map.of("mediaType", "image/jpeg", "humanRelease", true, "content", "/9j/2Q==")))
                .build();

        assertRejected("SR-01", "schema-invalid", "report.pictures[].content", text);
        assertRejected("SR-01", "rule-violated", "report.pictures[]", obscene);
    }

    @Test
    void sr_01_wants_a_reference_that_names_nobody_in_the_report() {
        var named = edited(Lane.CMAA, "report.personsInvolved", List.of(Map.of("count", 1, "name", "s000000001")));

        assertRejected("SR-01", "rule-violated", "report.nationalReference", named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header.businessService", "header.to.0.agreementRef", "report.operation"})
    void sr_01_wants_codes_that_name_nobody_in_the_report(String path) {
        var named = Edited.of(
                        edited(Lane.CMAA, "report.personsInvolved", List.of(Map.of("count", 1, "name", "Yamada Taro"))))
                .set(path, "YAMADA-TARO")
                .build();

        assertRejected("SR-01", "rule-violated", path.replace(".0", "[]"), named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JP-KR-CMAA", "CPTPP-CA", "JP-TW-OTHER"})
    void sr_01_takes_the_id_of_a_framework(String id) {
        assertThat(rules.check(edited("header.to.0.agreementRef", id), Samples.JAPAN))
                .isEmpty();
    }
}
