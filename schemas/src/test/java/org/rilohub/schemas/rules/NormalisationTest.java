package org.rilohub.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Edited;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Samples;
import org.rilohub.schemas.SeizedGoods;
import org.rilohub.schemas.Trees;

class NormalisationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private final Normalisation normalisation = new Normalisation(CodeLists.standard(), RuleSettings.standard());

    @ParameterizedTest
    @CsvSource({
        "KGM, 2.5, 2.5",
        "GRM, 1, 0.001",
        "LTR, 3, 3",
        "MLT, 250, 0.25",
        "TNE, 1.2, 1200",
        "KGM, 0, 0",
    })
    void weighs_what_weighs_and_takes_a_litre_for_a_kilogram(String unit, String value, BigDecimal kg) {
        assertThat(normalisation.kilograms(goods("STIMULANT", value, unit, "POWDER"), DAY))
                .contains(kg);
    }

    @Test
    void weighs_tablets_as_configured_and_nothing_else_by_the_piece() {
        var heavy = new RuleSettings(
                RuleSettings.standard().retention(),
                new TreeMap<>(),
                new TreeMap<>(Map.of("MDMA_GROUP", new BigDecimal("0.00025"))));
        var configured = new Normalisation(CodeLists.standard(), heavy);

        assertThat(configured.kilograms(goods("MDMA_GROUP", "1000", "H87", "TABLET"), DAY))
                .contains(new BigDecimal("0.25"));
        assertThat(normalisation.kilograms(goods("MDMA_GROUP", "1000", "H87", "TABLET"), DAY))
                .contains(new BigDecimal("0.3"));
        assertThat(normalisation.kilograms(goods("MDMA_GROUP", "1000", "H87", "AMPOULE"), DAY))
                .isEmpty();
        assertThat(normalisation.kilograms(goods("COCAINE", "1000", "H87", "TABLET"), DAY))
                .isEmpty();
    }

    /** As published for 2019: 2,570 kg of stimulants are about 85.66 million doses. */
    @Test
    void counts_the_doses_that_japan_published() {
        assertThat(normalisation.doses(goods("STIMULANT", "2570", "KGM", "CRYSTAL"), DAY))
                .contains(new BigDecimal("85666666"));
        assertThat(normalisation.doses(goods("MDMA_GROUP", "78000", "H87", "TABLET"), DAY))
                .contains(new BigDecimal("78000"));
        assertThat(normalisation.doses(goods("OPIUM", "4", "KGM", "RESIN"), DAY))
                .isEmpty();
    }

    @Test
    void fills_the_weight_in_and_replaces_what_stood_there() {
        var report = Edited.of(Samples.plain(Lane.CMAA))
                .set("report.goods.0.normalisedKg", "99")
                .build()
                .report();

        assertThat(normalisation.applied(report).goods().getFirst().normalisedKg())
                .contains(new BigDecimal("4"));
    }

    private static SeizedGoods goods(String type, String value, String unit, String form) {
        return Trees.read(
                SeizedGoods.class,
                Map.of(
                        "category",
                        "DRUG",
                        "type",
                        type,
                        "dosageForm",
                        form,
                        "quantity",
                        Map.of("value", value, "unit", unit)));
    }
}
