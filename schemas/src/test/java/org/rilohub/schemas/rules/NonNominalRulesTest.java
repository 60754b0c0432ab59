package org.rilohub.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Edited;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Samples;
import org.rilohub.schemas.SeizureReport;

/** NN-1 to NN-7, and what all the rules say together. */
class NonNominalRulesTest extends RuleTests {
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
        var shown = ((SeizureReport) Depersonalised.of(few, Lane.CEN).content())
                .personsInvolved()
                .getFirst();
        assertThat(shown.nationality()).contains("TH");
        assertThat(shown.sex()).isEmpty();
        assertThat(shown.ageBand()).isEmpty();
        assertThat(shown.role()).isEmpty();
        assertThat(Depersonalised.of(few, Lane.CMAA).content()).isEqualTo(few.report());
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
    void nn_4_encodes_pictures_anew() {
        assertTransformed("NN-4", "report.pictures[].content", picture(photograph(), true));
        assertThat(rules.check(
                        Edited.of(picture(photograph(), true))
                                .set("header.lane", "CMAA")
                                .build(),
                        Samples.JAPAN))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Lane.class,
            names = {"CEN", "CMAA"})
    void nn_4_refuses_a_picture_that_cannot_be_encoded_anew_in_any_lane(Lane lane) {
        var none = Edited.of(picture("/9j/2Q==", true))
                .set("header.lane", lane.name())
                .build();

        assertRejected("NN-4", "rule-violated", "report.pictures[].content", none);
        var shown = Depersonalised.of(none, lane);
        assertThat(shown.content().pictures()).isEmpty();
        assertThat(shown.leftOut()).containsExactly("nn-4-unreadable");
    }

    private static String photograph() {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        return Base64.getEncoder().encodeToString(Photograph.encoded(image, "jpg"));
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
        assertThat(LeadHidden.generalised(method, CodeLists.standard())).isEqualTo("OTHER");
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
}
