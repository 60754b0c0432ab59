package org.rilohub.cases.cen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rilohub.cases.cen.Lobby.JAPAN;
import static org.rilohub.cases.cen.Lobby.KOREA;
import static org.rilohub.cases.cen.Lobby.OFFICE;
import static org.rilohub.cases.cen.Lobby.OFFICER;
import static org.rilohub.cases.cen.Lobby.goods;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.Threshold.Measure;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

class ThresholdsTest extends CenTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({"0.999, true", "1, false", "1.001, false"})
    void keeps_out_what_is_below_and_nothing_else(String kg, boolean out) throws SQLException {
        set(CommodityCategory.DRUG, Optional.empty(), Optional.empty(), "1", TODAY);

        assertThat(keptOut(JAPAN, goods("DRUG", "STIMULANT", kg, "KGM"))).isEqualTo(out);
    }

    @Test
    void a_report_with_one_kind_of_goods_above_is_taken() throws SQLException {
        set(CommodityCategory.DRUG, Optional.empty(), Optional.empty(), "1", TODAY);

        assertThat(keptOut(JAPAN, goods("DRUG", "STIMULANT", "0.1", "KGM"), goods("TOBACCO", "OTHER", "1", "KGM")))
                .isFalse();
        assertThat(keptOut(JAPAN, goods("DRUG", "STIMULANT", "0.1", "KGM"), goods("DRUG", "OTHER", "500", "GRM")))
                .isTrue();
    }

    @Test
    void what_nobody_can_weigh_or_count_is_never_below() throws SQLException {
        set(CommodityCategory.CITES, Optional.empty(), Optional.empty(), "1", TODAY);

        assertThat(keptOut(JAPAN, goods("CITES", "OTHER", "0.1", "MTQ"))).isFalse();
    }

    @Test
    void a_threshold_in_pieces_counts_pieces() throws SQLException {
        lobby.thresholds.set(
                lobby.tx,
                OFFICER,
                new Threshold(
                        CommodityCategory.TOBACCO,
                        Optional.empty(),
                        Optional.empty(),
                        Measure.PIECES,
                        new BigDecimal("20000"),
                        TODAY));

        assertThat(keptOut(JAPAN, goods("TOBACCO", "OTHER", "19999", "H87"))).isTrue();
        assertThat(keptOut(JAPAN, goods("TOBACCO", "OTHER", "20000", "H87"))).isFalse();
        assertThat(keptOut(JAPAN, goods("TOBACCO", "OTHER", "19", "MIL"))).isTrue();
        assertThat(keptOut(JAPAN, goods("TOBACCO", "OTHER", "20", "MIL"))).isFalse();
        assertThat(keptOut(JAPAN, goods("TOBACCO", "OTHER", "1", "KGM"))).isFalse();
    }

    @Test
    void one_for_a_member_goes_before_one_for_a_type_before_one_for_all() throws SQLException {
        set(CommodityCategory.DRUG, Optional.empty(), Optional.empty(), "10", TODAY);
        set(CommodityCategory.DRUG, Optional.of("STIMULANT"), Optional.empty(), "5", TODAY);
        set(CommodityCategory.DRUG, Optional.empty(), Optional.of(KOREA), "1", TODAY);

        var stimulants = goods("DRUG", "STIMULANT", "6", "KGM");
        assertThat(keptOut(JAPAN, stimulants)).isFalse();
        assertThat(keptOut(JAPAN, goods("DRUG", "CANNABIS_HERB", "6", "KGM"))).isTrue();
        assertThat(keptOut(KOREA, goods("DRUG", "STIMULANT", "2", "KGM"))).isFalse();
        assertThat(keptOut(JAPAN, goods("DRUG", "STIMULANT", "2", "KGM"))).isTrue();
    }

    @Test
    void a_later_version_counts_from_its_day_on_and_zero_ends_it() throws SQLException {
        set(CommodityCategory.DRUG, Optional.empty(), Optional.empty(), "1", TODAY.minusDays(10));
        set(CommodityCategory.DRUG, Optional.empty(), Optional.empty(), "2", TODAY);
        set(CommodityCategory.DRUG, Optional.empty(), Optional.empty(), "0", TODAY.plusDays(10));

        assertThat(lobby.thresholds.on(lobby.tx, TODAY.minusDays(11)).kilograms())
                .isEmpty();
        assertThat(minimum(TODAY.minusDays(1))).isEqualByComparingTo("1");
        assertThat(minimum(TODAY)).isEqualByComparingTo("2");
        assertThat(minimum(TODAY.plusDays(10))).isZero();
        assertThat(lobby.thresholds.versions(lobby.tx)).hasSize(3);
        assertThat(lobby.leaves("cen-threshold-changed")).hasSize(3);
    }

    @Test
    void only_officers_of_the_office_set_them_and_only_sound_ones() {
        var auditor = new Person("auditor-1", OFFICE, Set.of("auditor"));
        var japanese = new Person("officer-2", JAPAN, Set.of("officer"));
        var sound = threshold("1", Optional.empty());

        assertRefused("forbidden", auditor, sound);
        assertRefused("forbidden", japanese, sound);
        assertRefused("incomplete-request", OFFICER, threshold("-1", Optional.empty()));
        assertRefused("incomplete-request", OFFICER, threshold("1.0000001", Optional.empty()));
        assertRefused("incomplete-request", OFFICER, threshold("1", Optional.of("CIGARETTES_OF_NO_LIST")));
    }

    @Test
    void a_report_below_is_accepted_kept_out_of_the_lane_and_counted_by_its_own_administration() throws SQLException {
        set(CommodityCategory.DRUG, Optional.empty(), Optional.empty(), "3", TODAY);
        var report = lobby.matched(lobby.report(JAPAN, Map.of(), Lane.CEN));

        assertThat(lobby.publications.admits(lobby.tx, report.id())).isFalse();
        assertThat(lobby.leaves("cen-below-threshold")).hasSize(1);
        assertThat(lobby.seizures(JAPAN)).isEqualTo(1);
        assertThat(lobby.seizures(OFFICE)).isZero();
    }

    private static BigDecimal minimum(LocalDate day) throws SQLException {
        return Optional.ofNullable(
                        lobby.thresholds.on(lobby.tx, day).kilograms().get(CommodityCategory.DRUG))
                .orElseThrow();
    }

    private static boolean keptOut(Party from, Object... goods) throws SQLException {
        var report = lobby.report(from, Map.of("goods", List.of(goods)), Lane.CEN);
        return lobby.thresholds.on(lobby.tx, TODAY).keepOut(report.submission().report(), from, Lobby.WEIGHTS);
    }

    private static void set(
            CommodityCategory category, Optional<String> type, Optional<Party> member, String kg, LocalDate from)
            throws SQLException {
        lobby.thresholds.set(
                lobby.tx, OFFICER, new Threshold(category, type, member, Measure.KILOGRAMS, new BigDecimal(kg), from));
    }

    private static Threshold threshold(String minimum, Optional<String> type) {
        return new Threshold(
                CommodityCategory.DRUG, type, Optional.empty(), Measure.KILOGRAMS, new BigDecimal(minimum), TODAY);
    }

    private static void assertRefused(String problem, Person person, Threshold threshold) {
        assertThatThrownBy(() -> lobby.thresholds.set(lobby.tx, person, threshold))
                .isInstanceOfSatisfying(
                        OutOfTurnException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
