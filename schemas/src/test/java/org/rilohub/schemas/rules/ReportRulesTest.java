package org.rilohub.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Edited;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Quantity;
import org.rilohub.schemas.Samples;

/** SR-02 to SR-13, one test per rule, in the order of the rules. */
class ReportRulesTest extends RuleTests {
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
}
