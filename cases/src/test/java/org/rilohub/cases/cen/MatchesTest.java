package org.rilohub.cases.cen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rilohub.cases.cen.Lobby.JAPAN;
import static org.rilohub.cases.cen.Lobby.KOREA;
import static org.rilohub.cases.cen.Lobby.OFFICE;
import static org.rilohub.cases.cen.Lobby.OFFICER;
import static org.rilohub.cases.cen.Lobby.amending;
import static org.rilohub.cases.cen.Lobby.goods;
import static org.rilohub.cases.cen.Lobby.related;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.tasks.Task;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

class MatchesTest extends CenTests {
    private static final Person OF_JAPAN = new Person("officer-2", JAPAN, Set.of("officer"));

    @ParameterizedTest
    @CsvSource({
        "JP-2026/0012, JP-2026/0012, true",
        "JP-2026/0012, jp 2026 12, true",
        "JP.2026.12, JP-2026--0012, true",
        "JP-2026/0012, JP-2026/0013, false",
        "A-1-11, A-11-1, false",
        "A-12, A12, false",
        "A-0, A-00, true",
        "A-10, A-1, false"
    })
    void a_reference_is_the_same_however_it_is_written(String one, String other, boolean same) {
        assertThat(Traits.normalised(one).equals(Traits.normalised(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"100, 101, true", "101, 100, true", "100, 101.02, false", "0, 0, true", "0, 1, false", "1, 1.01, true"})
    void quantities_are_close_within_a_hundredth_of_the_larger(BigDecimal one, BigDecimal other, boolean close) {
        assertThat(Traits.areClose(List.of(one), List.of(other))).isEqualTo(close);
        assertThat(Traits.areClose(List.of(other), List.of(one))).isEqualTo(close);
    }

    @Test
    void three_reports_under_one_reference_in_three_lanes_are_one_seizure() throws SQLException {
        var cen = matched(Map.of("nationalReference", "JP-2026/0012"), Lane.CEN);
        var operation = matched(Map.of("nationalReference", "jp-2026-12"), Lane.OPERATION);
        var partner = matched(Map.of("nationalReference", "JP.2026.012"), Lane.CMAA);

        assertThat(lobby.group(cen))
                .hasSize(3)
                .isEqualTo(lobby.group(operation))
                .isEqualTo(lobby.group(partner));
        assertThat(lobby.seizures(JAPAN)).isEqualTo(1);
        assertThat(lobby.seizures(OFFICE)).isEqualTo(1);
        assertThat(lobby.leaves("cen-matched")).hasSize(3);
        assertThat(lobby.book.open).isEmpty();
    }

    @Test
    void the_office_sees_of_a_group_the_cen_and_operation_lanes_only_and_strangers_nothing() throws SQLException {
        var cen = matched(Map.of("nationalReference", "JP-1"), Lane.CEN);
        var partner = matched(Map.of("nationalReference", "JP-1"), Lane.CMAA);

        assertThat(lobby.counts.group(lobby.tx, OFFICE, cen.id()).orElseThrow().parts())
                .extracting(SeizureGroup.Part::messageId)
                .containsExactly(cen.id());
        assertThat(lobby.counts.group(lobby.tx, OFFICE, cen.id()).orElseThrow().ties())
                .isEmpty();
        assertThat(lobby.counts.group(lobby.tx, OFFICE, partner.id())).isEmpty();
        assertThat(lobby.counts.group(lobby.tx, KOREA, cen.id())).isEmpty();
        assertThat(lobby.seizures(KOREA)).isZero();
    }

    @Test
    void a_report_that_names_another_as_the_same_case_joins_it() throws SQLException {
        var first = matched(Map.of("seizureDate", "2026-10-01"), Lane.CEN);
        matched(Map.of("relatedReports", related(first.id(), "SAME_CASE")), Lane.CEN);

        assertThat(lobby.seizures(OFFICE)).isEqualTo(1);
        assertThat(lobby.book.open).isEmpty();
    }

    @Test
    void a_probable_one_waits_for_the_office_and_is_counted_twice_until_it_says_yes() throws SQLException {
        matched(Map.of(), Lane.CEN);
        matched(Map.of("seizureDate", "2026-11-11", "goods", quantity("2.52")), Lane.OPERATION);

        assertThat(lobby.seizures(OFFICE)).isEqualTo(2);
        assertThat(lobby.book.open).singleElement().satisfies(task -> {
            assertThat(task.owner()).isEqualTo(OFFICE);
            assertThat(task.facts()).contains("rule=PLACE_AND_QUANTITY");
        });
        lobby.decide(true);
        assertThat(lobby.seizures(OFFICE)).isEqualTo(1);
    }

    @Test
    void the_newest_report_says_how_much_it_was() throws SQLException {
        matched(Map.of("nationalReference", "JP-1"), Lane.CEN);
        lobby.clock.on(Duration.ofHours(1));
        matched(Map.of("nationalReference", "JP-1", "goods", quantity("2.75")), Lane.CEN);

        assertThat(lobby.counts.of(lobby.tx, OFFICE, 2026)).singleElement().satisfies(count -> {
            assertThat(count.category()).isEqualTo(CommodityCategory.DRUG);
            assertThat(count.month()).isEqualTo(YearMonth.of(2026, 11));
            assertThat(count.kilograms())
                    .hasValueSatisfying(kg -> assertThat(kg).isEqualByComparingTo("2.75"));
        });
        assertThat(lobby.counts.of(lobby.tx, OFFICE, 2025)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-12, 2.5, OFFICE-01", "2026-11-10, 2.6, OFFICE-01", "2026-11-10, 2.5, OFFICE-02"})
    void what_differs_by_more_than_a_day_a_hundredth_or_the_place_is_another(String day, String kg, String office)
            throws SQLException {
        matched(Map.of(), Lane.CEN);
        matched(Map.of("seizureDate", day, "goods", quantity(kg), "customsOffice", office), Lane.CEN);

        assertThat(lobby.book.open).isEmpty();
        assertThat(lobby.seizures(OFFICE)).isEqualTo(2);
    }

    @Test
    void other_goods_of_that_day_and_place_are_another_seizure() throws SQLException {
        matched(Map.of(), Lane.CEN);
        matched(Map.of("goods", List.of(goods("DRUG", "CANNABIS_HERB", "2.5", "KGM"))), Lane.CEN);

        assertThat(lobby.book.open).isEmpty();
    }

    @Test
    void the_same_container_tells_of_one_seizure_wherever_it_was_reported() throws SQLException {
        var container = Map.of("mode", "1", "containerId", "CSQU3054383");
        matched(Map.of("conveyance", container, "customsOffice", "OFFICE-07"), Lane.CEN);
        matched(Map.of("conveyance", container, "seizureDate", "2026-11-09", "goods", quantity("9")), Lane.CEN);

        assertThat(lobby.book.open)
                .singleElement()
                .satisfies(task -> assertThat(task.facts()).contains("rule=CONVEYANCE"));
    }

    @Test
    void two_administrations_never_come_together_without_a_person() throws SQLException {
        var container = Map.of("mode", "1", "containerId", "CSQU3054383");
        var first = matched(Map.of("conveyance", container, "nationalReference", "X-1"), Lane.CEN);
        lobby.matched(lobby.report(
                KOREA,
                Map.of(
                        "conveyance",
                        container,
                        "nationalReference",
                        "X-1",
                        "relatedReports",
                        related(first.id(), "SAME_CASE")),
                Lane.CEN));

        assertThat(lobby.seizures(OFFICE)).isEqualTo(2);
        assertThat(lobby.book.open).hasSize(1);
        lobby.decide(true);
        assertThat(lobby.seizures(OFFICE)).isEqualTo(1);
        assertThat(lobby.group(first)).containsExactly(first.id());
    }

    @Test
    void what_two_administrations_told_their_partners_is_compared_by_nobody() throws SQLException {
        var container = Map.<String, Object>of("conveyance", Map.of("mode", "1", "containerId", "CSQU3054383"));
        matched(container, Lane.CMAA);
        lobby.matched(lobby.report(KOREA, container, Lane.CEN));

        assertThat(lobby.book.open).isEmpty();
    }

    @Test
    void what_one_administration_told_its_partners_it_decides_itself() throws SQLException {
        matched(Map.of(), Lane.CMAA);
        matched(Map.of(), Lane.CEN);

        assertThat(lobby.book.open)
                .singleElement()
                .satisfies(task -> assertThat(task.owner()).isEqualTo(JAPAN));
    }

    @Test
    void a_replaced_report_does_not_count_and_a_cancelled_seizure_is_none() throws SQLException {
        var first = matched(Map.of(), Lane.CEN);
        lobby.clock.on(Duration.ofMinutes(1));
        var second = matched(amending("5", "REPLACES", first.id()), Lane.CEN);
        assertThat(lobby.seizures(OFFICE)).isEqualTo(1);

        lobby.clock.on(Duration.ofMinutes(1));
        matched(amending("1", "CANCELS", second.id()), Lane.CEN);
        assertThat(lobby.seizures(OFFICE)).isZero();
    }

    @Test
    void nobody_replaces_or_cancels_the_seizure_of_another_administration() throws SQLException {
        var first = matched(Map.of(), Lane.CEN);
        lobby.matched(lobby.report(KOREA, amending("1", "CANCELS", first.id()), Lane.CEN));

        assertThat(lobby.seizures(JAPAN)).isEqualTo(1);
        assertThat(lobby.publications
                        .find(lobby.tx, first.id(), JAPAN)
                        .orElseThrow()
                        .state())
                .isEqualTo(PublicationState.SCHEMA_OK);
    }

    @Test
    void a_no_is_asked_once_and_outlives_whatever_comes_later() throws SQLException {
        var first = matched(Map.of(), Lane.CEN);
        matched(Map.of(), Lane.CEN);
        lobby.decide(false);
        lobby.matches.match(lobby.tx, first.id());

        assertThat(lobby.book.open).isEmpty();
        assertThat(lobby.seizures(OFFICE)).isEqualTo(2);
        assertThat(lobby.leaves("cen-match-declined")).hasSize(1);
    }

    @Test
    void a_split_takes_one_out_and_leaves_the_others_together() throws SQLException {
        var one = matched(Map.of("nationalReference", "JP-1"), Lane.CEN);
        var between = matched(Map.of("relatedReports", related(one.id(), "SAME_CASE")), Lane.CEN);
        var last = matched(Map.of("relatedReports", related(between.id(), "SAME_CASE")), Lane.CEN);
        lobby.desk.split(lobby.tx, OFFICER, between.id());

        assertThat(lobby.group(between)).containsExactly(between.id());
        assertThat(lobby.group(one)).containsExactlyInAnyOrder(one.id(), last.id());
        assertThat(lobby.seizures(OFFICE)).isEqualTo(2);
        assertThat(lobby.leaves("cen-match-split")).hasSize(2);
    }

    @Test
    void splitting_and_joining_again_gives_the_same_group_and_matching_again_changes_neither() throws SQLException {
        var one = matched(Map.of("nationalReference", "JP-1"), Lane.CEN);
        var other = matched(Map.of("nationalReference", "JP-1"), Lane.OPERATION);
        var third = matched(Map.of("nationalReference", "JP-1"), Lane.CEN);
        var before = lobby.groupId(one);

        lobby.desk.split(lobby.tx, OFFICER, other.id());
        lobby.matches.match(lobby.tx, other.id());
        assertThat(lobby.group(other)).containsExactly(other.id());
        lobby.desk.join(lobby.tx, OFFICER, other.id(), third.id());
        lobby.matches.match(lobby.tx, one.id());

        assertThat(lobby.group(one)).hasSize(3);
        assertThat(lobby.groupId(other)).isEqualTo(before);
        assertThat(lobby.seizures(OFFICE)).isEqualTo(1);
    }

    @Test
    void a_report_like_two_that_were_taken_apart_is_left_to_a_person() throws SQLException {
        matched(Map.of("nationalReference", "JP-1"), Lane.CEN);
        var other = matched(Map.of("nationalReference", "JP-1"), Lane.CEN);
        lobby.desk.split(lobby.tx, OFFICER, other.id());
        var third = matched(Map.of("nationalReference", "JP-1"), Lane.CEN);

        assertThat(lobby.group(third)).containsExactly(third.id());
        assertThat(lobby.book.open).hasSize(2);
        lobby.decide(true);
        assertThat(lobby.group(third)).hasSize(2);
        assertThatThrownBy(() -> lobby.decide(true))
                .isInstanceOfSatisfying(
                        OutOfTurnException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo("MATCH_CONTRADICTED"));
    }

    @Test
    void only_officers_take_apart_and_join_and_only_what_they_see() throws SQLException {
        var partner = matched(Map.of("nationalReference", "JP-1"), Lane.CMAA);
        var cen = matched(Map.of("nationalReference", "JP-1"), Lane.CEN);
        var auditor = new Person("auditor-1", OFFICE, Set.of("auditor"));

        assertThatThrownBy(() -> lobby.desk.split(lobby.tx, auditor, cen.id()))
                .isInstanceOf(OutOfTurnException.class)
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() -> lobby.desk.split(lobby.tx, OFFICER, partner.id()))
                .isInstanceOf(OutOfTurnException.class)
                .hasMessageContaining("not-found");
        lobby.desk.split(lobby.tx, OF_JAPAN, partner.id());
        assertThat(lobby.group(cen)).hasSize(1);
    }

    @Test
    void many_alike_are_asked_about_one_by_one_and_not_each_with_each() throws SQLException {
        for (int i = 0; i < 12; i++) {
            matched(Map.of("seizureDate", "2026-11-1" + i % 2), Lane.CEN);
        }

        assertThat(lobby.book.open).hasSize(11);
        assertThat(lobby.leaves("cen-match-proposed")).hasSize(11);
    }

    @Test
    void who_is_said_to_be_another_is_asked_about_the_next_that_looks_alike_and_not_for_ever() throws SQLException {
        var first = matched(Map.of(), Lane.CEN);
        for (int i = 0; i < 12; i++) {
            matched(Map.of(), Lane.CEN);
        }
        var last = matched(Map.of(), Lane.CEN);

        int asked = 0;
        while (about(last).isPresent()) {
            lobby.decide(about(last).orElseThrow(), false);
            asked++;
        }
        assertThat(asked).isEqualTo(MatchQuestions.MOST_ASKED);
        assertThat(lobby.group(first)).containsExactly(first.id());
    }

    /** What the hub asks about it and another. */
    private static Optional<Task> about(CaseMessage message) {
        return lobby.book.open.stream()
                .filter(task -> task.facts().contains("first=" + message.id())
                        || task.facts().contains("second=" + message.id()))
                .findFirst();
    }

    @Test
    void an_administration_that_sees_its_report_alone_is_told_so_whatever_the_office_tied_it_to() throws SQLException {
        var ours = matched(Map.of(), Lane.CEN);
        var theirs = lobby.matched(lobby.report(KOREA, Map.of(), Lane.CEN));
        lobby.desk.join(lobby.tx, OFFICER, ours.id(), theirs.id());

        assertReason("ALONE", () -> lobby.desk.split(lobby.tx, OF_JAPAN, ours.id()));
        assertThat(lobby.seizures(OFFICE)).isEqualTo(1);
    }

    @Test
    void the_office_that_sees_a_report_alone_does_not_take_it_from_what_was_told_to_partners() throws SQLException {
        var cen = matched(Map.of("nationalReference", "JP-1"), Lane.CEN);
        matched(Map.of("nationalReference", "JP-1"), Lane.CMAA);

        assertReason("ALONE", () -> lobby.desk.split(lobby.tx, OFFICER, cen.id()));
        assertThat(lobby.group(cen)).hasSize(2);
    }

    @Test
    void a_split_asks_the_office_anew_about_what_ties_the_two_through_another_s_report() throws SQLException {
        var one = matched(Map.of(), Lane.CEN);
        var two = matched(Map.of("customsOffice", "OFFICE-02"), Lane.CEN);
        var theirs = lobby.matched(lobby.report(KOREA, Map.of(), Lane.CEN));
        lobby.desk.join(lobby.tx, OFFICER, one.id(), theirs.id());
        lobby.desk.join(lobby.tx, OFFICER, theirs.id(), two.id());

        lobby.desk.split(lobby.tx, OF_JAPAN, one.id());

        assertThat(lobby.group(one)).containsExactly(one.id());
        assertThat(lobby.groupId(two)).isEqualTo(lobby.groupId(theirs)).isNotEqualTo(lobby.groupId(one));
        assertThat(lobby.book.open)
                .singleElement()
                .satisfies(task -> assertThat(task.owner()).isEqualTo(OFFICE));
        assertThat(lobby.leaves("cen-match-split"))
                .singleElement()
                .asString()
                .doesNotContain(theirs.id().toString());
    }

    @Test
    void an_administration_that_joins_its_own_takes_back_no_cut_between_others() throws SQLException {
        var one = matched(Map.of(), Lane.CEN);
        var two = matched(Map.of("customsOffice", "OFFICE-02"), Lane.CEN);
        var korean = lobby.matched(lobby.report(KOREA, Map.of(), Lane.CEN));
        var chinese = lobby.matched(lobby.report(Party.customs("CN"), Map.of(), Lane.CEN));
        lobby.desk.join(lobby.tx, OFFICER, korean.id(), chinese.id());
        lobby.desk.split(lobby.tx, OFFICER, korean.id());
        lobby.desk.join(lobby.tx, OFFICER, one.id(), korean.id());
        lobby.desk.join(lobby.tx, OFFICER, two.id(), chinese.id());
        int before = lobby.leaves("cen-matched").size();

        lobby.desk.join(lobby.tx, OF_JAPAN, one.id(), two.id());

        assertThat(lobby.group(one)).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(lobby.matches
                        .ties()
                        .between(lobby.tx, korean.id(), chinese.id())
                        .map(Tie::state))
                .contains(Tie.State.CUT);
        assertThat(lobby.groupId(korean)).isNotEqualTo(lobby.groupId(chinese));
        assertThat(lobby.leaves("cen-matched").subList(before, before + 1))
                .allSatisfy(leaf -> assertThat(leaf)
                        .contains("officer-2")
                        .doesNotContain(korean.id().toString(), chinese.id().toString()));
    }

    @Test
    void a_leaf_lies_with_whose_person_tied_two() throws SQLException {
        var ours = matched(Map.of(), Lane.CEN);
        var theirs = lobby.matched(lobby.report(KOREA, Map.of(), Lane.CEN));

        lobby.desk.join(lobby.tx, OFFICER, ours.id(), theirs.id());

        assertThat(Sql.of("select owner from ledger_leaf where kind = 'cen-matched'")
                        .list(lobby.tx, row -> row.getString("owner")))
                .containsExactly(OFFICE.toString());
    }

    @Test
    void joining_by_name_closes_what_was_asked_about_the_two() throws SQLException {
        var one = matched(Map.of(), Lane.CEN);
        var other = matched(Map.of(), Lane.CEN);
        assertThat(lobby.book.open).hasSize(1);

        lobby.desk.join(lobby.tx, OFFICER, one.id(), other.id());

        assertThat(lobby.book.open).isEmpty();
    }

    private static void assertReason(String reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        OutOfTurnException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void nothing_stored_says_what_a_reference_or_a_container_was() throws SQLException {
        matched(
                Map.of(
                        "nationalReference",
                        "JP-SECRET",
                        "conveyance",
                        Map.of("mode", "1", "containerId", "CSQU3054383")),
                Lane.CEN);

        var stored = Sql.of("select row_to_json(s)::text as row from sighting s")
                .list(lobby.tx, row -> row.getString("row"));
        assertThat(stored).singleElement().asString().doesNotContain("SECRET", "CSQU", "OFFICE-01");
    }

    private static List<Object> quantity(String kg) {
        return List.of(goods("DRUG", "STIMULANT", kg, "KGM"));
    }

    private static CaseMessage matched(Map<String, Object> edits, Lane lane) throws SQLException {
        return lobby.matched(lobby.report(JAPAN, edits, lane));
    }

    @Test
    void a_group_tells_where_each_part_of_it_comes_from() throws SQLException {
        var cen = matched(Map.of("nationalReference", "JP-1"), Lane.CEN);
        matched(Map.of("nationalReference", "JP-1"), Lane.OPERATION);

        var group = lobby.counts.group(lobby.tx, OFFICE, cen.id());
        assertThat(group.map(SeizureGroup::parts).orElseThrow())
                .extracting(SeizureGroup.Part::lanes)
                .containsExactlyInAnyOrder(Set.of(Lane.CEN), Set.of(Lane.OPERATION));
        assertThat(group.map(SeizureGroup::ties).orElseThrow())
                .extracting(Tie::rule, Tie::by)
                .containsExactly(tuple(Tie.Rule.REFERENCE, "hub"));
    }
}
