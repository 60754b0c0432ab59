package org.rilohub.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Edited;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Quantity;
import org.rilohub.schemas.Samples;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;

/** One test per rule, in the order of the rules. */
class RulesTest {
    private static final UUID EARLIER = UUID.fromString("01a00000-0000-7000-8000-000000000001");
    private final Rules rules = Rules.standard(Samples.CLOCK);

    @ParameterizedTest
    @ValueSource(strings = {"CEN", "CMAA"})
    void has_nothing_to_say_of_a_plain_report(Lane lane) {
        assertThat(rules.check(Samples.plain(lane), Samples.JAPAN, new Remembered()))
                .isEmpty();
    }

    // SR-01

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.nationalReference | a b | report.nationalReference",
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
                "header.contentDigest | sha-256:00 | header.contentDigest"
            })
    void sr_01_refuses_what_the_schema_refuses(String path, String value, String told) {
        assertRejected("SR-01", "schema-invalid", told, edited(path, value));
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
    void sr_01_asks_of_feedback_to_which_warning() {
        assertRejected("SR-01", "rule-violated", "report.relatedReports[]", edited("header.messageType", "Feedback"));
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

    // SR-02 to SR-13

    @Test
    void sr_02_wants_the_signer_to_be_sender_and_reporter() {
        var findings = rules.check(Samples.plain(Lane.CMAA), Party.customs("KR"));

        assertThat(findings).extracting(Finding::rule).containsExactly("SR-02", "SR-02");
        assertThat(findings)
                .extracting(Finding::path)
                .containsExactly("header.from.partyId", "report.reportingAdministration");
    }

    @Test
    void sr_03_refuses_other_content_under_a_known_reference_unless_it_replaces() {
        var memory = new Remembered();
        memory.otherContent = true;

        assertThat(rules.check(Samples.plain(Lane.CMAA), Samples.JAPAN, memory))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("SR-03");
                    assertThat(finding.problem()).contains("duplicate");
                });
        memory.earlier = Optional.of(new Memory.Earlier(Samples.JAPAN, Samples.CLOCK.instant()));
        assertThat(rules.check(replacement(), Samples.JAPAN, memory)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4.04, 1", "3.96, 1", "4.041, 0", "3.959, 0"})
    void sr_04_flags_a_quantity_within_one_per_cent(BigDecimal other, int findings) {
        var memory = new Remembered();
        memory.alike.add(new Quantity(other, "KGM", Optional.empty()));

        assertThat(rules.recall(Samples.plain(Lane.CMAA), Samples.JAPAN, memory))
                .hasSize(findings)
                .allMatch(finding -> finding.rule().equals("SR-04") && finding.outcome() == Finding.Outcome.FLAG);
    }

    @ParameterizedTest
    @CsvSource({
        "report.flow, SIDEWAYS, report.flow",
        "report.goods.0.quantity.unit, XYZ, report.goods[].quantity.unit",
        "report.goods.0.type, CIGARETTES, report.goods[].type",
        "report.goods.0.hsCode, 12, report.goods[].hsCode",
        "report.route.departure.country, XX, report.route.departure.country",
        "report.route.departure.location, VNSGN, report.route.departure.location",
        "report.seizureLocation, QQABC, report.seizureLocation",
        "header.priority, SLOW, header.priority"
    })
    void sr_05_refuses_codes_that_do_not_exist_or_do_not_agree(String path, String code, String told) {
        assertRejected("SR-05", "code-unknown", told, edited(path, code));
    }

    @Test
    void sr_05_refuses_a_code_before_its_day_and_flags_one_it_does_not_know() {
        var early = Edited.of(edited("report.seizureDate", "2021-06-01")).build();

        assertRejected("SR-05", "code-unknown", "report.goods[].hsCode", early);
        assertFlagged("SR-05", "report.goods[].hsCode", edited("report.goods.0.hsCode", "999999"));
        assertFlagged("SR-05", "report.goods[].hsCode", edited("report.goods.0.hsCode", "240220"));
        assertFlagged("SR-05", "report.seizureLocation", edited("report.seizureLocation", "JPKMI"));
    }

    @Test
    void sr_05_allows_an_unknown_origin() {
        assertThat(rules.check(edited("report.route.origin", Map.of("country", "XX")), Samples.JAPAN))
                .isEmpty();
    }

    @Test
    void sr_06_refuses_a_unit_of_other_goods_and_currency_without_an_amount() {
        assertRejected(
                "SR-06",
                "rule-violated",
                "report.goods[].quantity.unit",
                edited("report.goods.0.quantity.unit", "MIL"));
        assertRejected(
                "SR-06", "rule-violated", "report.goods[].estimatedValue", goods("CURRENCY", "CASH", "H87", Map.of()));
        assertFlagged("SR-06", "report.goods[].dosageForm", edited("report.goods.0.quantity.unit", "H87"));
    }

    @ParameterizedTest
    @CsvSource({
        "BAGGAGE_CHECKED, AIR_PASSENGER, 4, 100, 0",
        "BAGGAGE_CHECKED, AIR_PASSENGER, 4, 100.1, 1",
        "BODY_INTERNAL, AIR_PASSENGER, 4, 3, 0",
        "BODY_INTERNAL, AIR_PASSENGER, 4, 3.1, 1",
        "MAIL_CONTENT, MAIL_PARCEL, 5, 60, 0",
        "MAIL_CONTENT, MAIL_PARCEL, 5, 60.1, 1",
        "CONTAINER_STRUCTURE, SEA_CONTAINER, 1, 900, 0"
    })
    void sr_07_flags_more_than_fits(String place, String type, String mode, String kg, int findings) {
        var submission = Edited.of(Samples.plain(Lane.CMAA))
                .set("report.concealment.place", place)
                .set("report.conveyance", Map.of("mode", mode, "type", type))
                .set("report.goods.0.quantity.value", kg)
                .build();

        assertThat(rules.check(submission, Samples.JAPAN).stream()
                        .filter(finding -> finding.rule().equals("SR-07")))
                .hasSize(findings);
    }

    @Test
    void sr_08_refuses_wrong_check_digits() {
        assertRejected(
                "SR-08",
                "rule-violated",
                "report.conveyance.vesselImo",
                edited("report.conveyance.vesselImo", "IMO9074728"));
        assertRejected(
                "SR-08",
                "rule-violated",
                "report.conveyance.containerId",
                edited("report.conveyance.containerId", "CSQU3054384"));
    }

    @Test
    void sr_09_flags_what_does_not_fit_together() {
        assertFlagged("SR-09", "report.conveyance.type", edited("report.conveyance.type", "SEA_CONTAINER"));
        assertFlagged("SR-09", "report.locationType", edited("report.locationType", "RAIL"));
        assertFlagged("SR-09", "report.seizureLocation", edited("report.seizureLocation", "JPYOK"));
    }

    @Test
    void sr_10_flags_routes_that_make_no_sense() {
        var japan = Map.of("country", "JP");
        assertFlagged("SR-10", "report.route.departure", edited("report.route.departure", japan));
        assertFlagged("SR-10", "report.route.destination", edited("report.route.destination", Map.of("country", "KR")));
        assertFlagged("SR-10", "report.route.destination", edited("report.flow", "EXPORT"));
        assertFlagged(
                "SR-10",
                "report.route.transit[]",
                edited("report.route.transit", List.of(Map.of("country", "HK"), Map.of("country", "HK"))));
    }

    @ParameterizedTest
    @CsvSource({
        "Manis javanica, II, none",
        "Elephas maximus, II, FLAG",
        "Nemo nusquam, I, INFO",
        "Dalbergia nigra, II, FLAG"
    })
    void sr_11_flags_a_species_that_is_in_another_appendix(String species, String appendix, String outcome) {
        var submission =
                goods("CITES", "OTHER", "KGM", Map.of("cites", Map.of("species", species, "appendix", appendix)));

        assertThat(rules.check(submission, Samples.JAPAN))
                .extracting(finding -> finding.rule() + finding.outcome())
                .isEqualTo(outcome.equals("none") ? List.of() : List.of("SR-11" + outcome));
    }

    @Test
    void sr_11_flags_a_species_before_its_listing() {
        var otter = Edited.of(goods(
                        "CITES",
                        "LIVE_ANIMAL",
                        "H87",
                        Map.of("cites", Map.of("species", "Aonyx cinereus", "appendix", "I"))))
                .set("report.seizureDate", "2019-01-01")
                .build();

        assertFlagged("SR-11", "report.goods[].cites.appendix", otter);
    }

    @Test
    void sr_12_says_that_little_stays_out_of_the_cen_lane() {
        var thresholds = new TreeMap<>(Map.of(CommodityCategory.DRUG, new BigDecimal("4.001")));
        var settings = new RuleSettings(RuleSettings.standard().retention(), thresholds, new TreeMap<>());
        var strict = new Rules(CodeLists.standard(), settings, Samples.CLOCK);

        assertThat(strict.check(Samples.plain(Lane.CEN), Samples.JAPAN))
                .extracting(finding -> finding.rule() + finding.outcome())
                .containsExactly("SR-12INFO");
    }

    @Test
    void sr_13_lets_only_the_originator_replace_and_only_in_time() {
        var memory = new Remembered();
        memory.earlier = Optional.of(new Memory.Earlier(Samples.JAPAN, Samples.CLOCK.instant()));
        assertThat(rules.check(replacement(), Samples.JAPAN, memory)).isEmpty();

        memory.earlier = Optional.of(new Memory.Earlier(Party.customs("KR"), Samples.CLOCK.instant()));
        assertThat(rules.check(replacement(), Samples.JAPAN, memory))
                .extracting(Finding::rule)
                .containsExactly("SR-13");

        memory.earlier = Optional.of(new Memory.Earlier(Samples.JAPAN, Instant.parse("2021-11-20T00:00:00Z")));
        assertThat(rules.check(replacement(), Samples.JAPAN, memory))
                .extracting(Finding::rule)
                .containsExactly("SR-13");

        memory.earlier = Optional.empty();
        assertThat(rules.check(replacement(), Samples.JAPAN, memory))
                .extracting(Finding::rule)
                .containsExactly("SR-13");
    }

    @Test
    void sr_13_wants_to_know_which_report_is_cancelled() {
        assertRejected(
                "SR-13", "rule-violated", "report.relatedReports[].reportId", edited("report.functionCode", "1"));
    }

    // NN-1 to NN-7

    @Test
    void nn_1_refuses_nominal_fields_in_the_cen_lane_only() {
        var plate = "ZZ-123-AB";

        assertRejected(
                "NN-1",
                "nominal-data-in-cen-lane",
                "report.conveyance.registration",
                edited(Lane.CEN, "report.conveyance.registration", plate));
        assertThat(rules.check(edited(Lane.CMAA, "report.conveyance.registration", plate), Samples.JAPAN))
                .isEmpty();
    }

    @Test
    void nn_1_refuses_a_picture_that_nobody_released() {
        assertRejected("NN-1", "nominal-data-in-cen-lane", "report.pictures[].content", picture("/9j/2Q==", false));
    }

    @Test
    void nn_2_keeps_only_the_nationality_of_too_few_persons() {
        var person = Map.of("count", 2, "nationality", "TH", "sex", "1", "ageBand", "25_34", "role", "CARRIER");
        var few = edited(Lane.CEN, "report.personsInvolved", List.of(person));

        assertTransformed("NN-2", "report.personsInvolved[]", few);
        var shown = Depersonalised.of(few.report(), CodeLists.standard())
                .personsInvolved()
                .getFirst();
        assertThat(shown.nationality()).contains("TH");
        assertThat(shown.sex()).isEmpty();
        assertThat(shown.ageBand()).isEmpty();
        assertThat(shown.role()).isEmpty();
        assertThat(rules.check(
                        Edited.of(few).set("report.personsInvolved.0.count", 3).build(), Samples.JAPAN))
                .isEmpty();
    }

    @Test
    void nn_3_refuses_text_that_points_to_someone_and_does_not_repeat_it() {
        var findings = rules.check(edited(Lane.CEN, "report.modusOperandi", "ask kim@example.org"), Samples.JAPAN);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("NN-3");
            assertThat(finding.problem()).contains("nominal-data-in-cen-lane");
            assertThat(finding.toString()).doesNotContain("kim");
        });
        assertThat(rules.check(edited(Lane.CMAA, "report.modusOperandi", "ask kim@example.org"), Samples.JAPAN))
                .isEmpty();
    }

    @Test
    void nn_4_takes_metadata_out_of_pictures() {
        assertTransformed("NN-4", "report.pictures[].content", picture("/9j/2Q==", true));
    }

    @Test
    void nn_5_refuses_trade_parties_and_flags_right_holders_that_may_be_persons() {
        var parties =
                edited(Lane.CEN, "report.tradeParties", List.of(Map.of("role", "CONSIGNEE", "name", "Beispiel AG")));

        assertThat(rules.check(parties, Samples.JAPAN))
                .extracting(Finding::rule)
                .containsExactly("NN-5");
        assertThat(holder("Coco Chanel")).extracting(Finding::rule).containsExactly("NN-5");
        assertThat(holder("Beispiel S.A.")).isEmpty();
        assertThat(holder("見本株式会社")).isEmpty();
    }

    private List<Finding> holder(String name) {
        var submission = goods("IPR", "PIRATED_GOODS", "H87", Map.of("hsCode", "8523", "rightHolder", name));
        return rules.check(Edited.of(submission).set("header.lane", "CEN").build(), Samples.JAPAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOREIGN_INFORMATION", "TIP_OFF", "INTELLIGENCE", "PNR_API_ANALYSIS"})
    void nn_7_blanks_the_source_of_the_lead(String method) {
        var led = edited(Lane.CEN, "report.detection", List.of(method, "XRAY"));

        assertTransformed("NN-7", "report.detection[]", led);
        assertThat(Depersonalised.of(led.report(), CodeLists.standard()).detection())
                .containsExactly("OTHER", "XRAY");
    }

    @Test
    void says_all_the_reasons_in_the_order_of_the_rules() {
        var wrong = Edited.of(Samples.plain(Lane.CEN))
                .set("report.nationalReference", "a b")
                .set("report.flow", "SIDEWAYS")
                .set("report.goods.0.quantity.unit", "MIL")
                .set("report.conveyance.vesselImo", "IMO9074728")
                .set("report.conveyance.registration", "ZZ-123-AB")
                .set("report.modusOperandi", "plate ZZ-123-AB")
                .build();

        assertThat(rules.check(wrong, Party.customs("KR")))
                .extracting(Finding::rule)
                .containsExactly("SR-01", "SR-02", "SR-02", "SR-05", "SR-06", "SR-08", "SR-10", "NN-1", "NN-3");
    }

    @Test
    void the_day_is_the_one_of_kiribati() {
        var evening = Clock.offset(Samples.CLOCK, Duration.ofHours(-1));

        assertThat(Rules.standard(evening).check(edited("report.seizureDate", "2026-11-22"), Samples.JAPAN))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path()).isEqualTo("report.seizureDate"));
    }

    // What the tests say

    private void assertRejected(String rule, String problem, String path, Submission submission) {
        assertThat(about(path, submission)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.outcome()).isEqualTo(Finding.Outcome.REJECT);
            assertThat(finding.problem()).contains(problem);
            assertThat(finding.remedy()).endsWith(".");
        });
    }

    private void assertFlagged(String rule, String path, Submission submission) {
        assertOutcome(rule, path, submission, Finding.Outcome.FLAG);
    }

    private void assertTransformed(String rule, String path, Submission submission) {
        assertOutcome(rule, path, submission, Finding.Outcome.TRANSFORM);
    }

    private void assertOutcome(String rule, String path, Submission submission, Finding.Outcome outcome) {
        var findings = rules.check(submission, Samples.JAPAN);

        assertThat(findings).noneMatch(Finding::rejects);
        assertThat(findings)
                .anyMatch(finding ->
                        finding.rule().equals(rule) && finding.path().equals(path) && finding.outcome() == outcome);
    }

    private List<Finding> about(String path, Submission submission) {
        return rules.check(submission, Samples.JAPAN).stream()
                .filter(finding -> finding.path().equals(path))
                .toList();
    }

    private static Submission edited(String path, Object value) {
        return edited(Lane.CMAA, path, value);
    }

    private static Submission edited(Lane lane, String path, Object value) {
        return Edited.of(Samples.plain(lane)).set(path, value).build();
    }

    private static Submission without(String path) {
        return Edited.of(Samples.plain(Lane.CMAA)).remove(path).build();
    }

    private static Submission goods(String category, String type, String unit, Map<String, Object> more) {
        var goods = new TreeMap<>(more);
        goods.putAll(Map.of("category", category, "type", type, "quantity", Map.of("value", "5", "unit", unit)));
        return edited("report.goods.0", goods);
    }

    private static Submission picture(String base64, boolean released) {
        return edited(
                Lane.CEN,
                "report.pictures",
                List.of(Map.of("mediaType", "image/jpeg", "humanRelease", released, "content", base64)));
    }

    private static Submission replacement() {
        return Edited.of(Samples.plain(Lane.CMAA))
                .set("report.functionCode", "5")
                .set("report.relatedReports", List.of(Map.of("reportId", EARLIER.toString(), "relation", "REPLACES")))
                .build();
    }

    private static Submission simplified() {
        var edit = Edited.of(Samples.plain(Lane.CMAA)).set("report.profile", "SIMPLIFIED");
        for (var field : List.of(
                "detectingAgency",
                "customsOffice",
                "locationType",
                "flow",
                "conveyance",
                "route",
                "concealment",
                "detection",
                "modusOperandi")) {
            edit.remove("report." + field);
        }
        return edit.set("report.conveyance", Map.of("mode", "4")).build();
    }

    /** What a database would answer. */
    private static final class Remembered implements Memory {
        private boolean otherContent;
        private final List<Quantity> alike = new ArrayList<>();
        private Optional<Earlier> earlier = Optional.empty();

        @Override
        public boolean knowsOtherContentOf(SeizureReport report) {
            return otherContent;
        }

        @Override
        public List<Quantity> quantitiesIn(Likeness likeness) {
            return alike;
        }

        @Override
        public Optional<Earlier> find(UUID reportId) {
            return earlier;
        }
    }
}
