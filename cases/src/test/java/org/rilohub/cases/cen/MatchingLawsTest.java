package org.rilohub.cases.cen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.cases.cen.Lobby.JAPAN;
import static org.rilohub.cases.cen.Lobby.KOREA;
import static org.rilohub.cases.cen.Lobby.OFFICE;
import static org.rilohub.cases.cen.Lobby.OFFICER;
import static org.rilohub.cases.cen.Lobby.goods;
import static org.rilohub.cases.cen.Lobby.related;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.rilohub.cases.CaseMessage;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** What holds of every set of reports, in whatever order they come and however often. */
class MatchingLawsTest extends CenTests {
    @RepeatedTest(12)
    void any_order_of_the_same_reports_gives_the_same_groups_and_counts(RepetitionInfo run) throws SQLException {
        var random = new Random(run.getCurrentRepetition());
        var reports = draw(random);
        var first = outcome(reports);

        for (int order = 0; order < 4; order++) {
            Collections.shuffle(reports, random);
            assertThat(outcome(reports)).isEqualTo(first);
        }
    }

    @RepeatedTest(6)
    void three_reports_of_one_seizure_are_one_in_all_six_orders(RepetitionInfo run) throws SQLException {
        var reports = new ArrayList<>(List.of(
                report(JAPAN, "JP-2026/007", "2026-11-10", "2.5", Lane.CEN),
                report(JAPAN, "jp 2026 7", "2026-11-11", "2.51", Lane.OPERATION),
                report(JAPAN, "JP.2026.0007", "2026-11-10", "2.49", Lane.CMAA)));
        var permutation = List.of("012", "021", "102", "120", "201", "210").get(run.getCurrentRepetition() - 1);
        for (int i = 0; i < reports.size(); i++) {
            lobby.matched(reports.get(permutation.charAt(i) - '0'));
        }

        assertThat(lobby.seizures(JAPAN)).isEqualTo(1);
        assertThat(lobby.groupId(reports.getFirst()))
                .isEqualTo(reports.stream()
                        .map(CaseMessage::id)
                        .min(Components.ORDER)
                        .orElseThrow());
    }

    @RepeatedTest(6)
    void who_is_like_whom_does_not_depend_on_who_came_first(RepetitionInfo run) throws SQLException {
        var random = new Random(run.getCurrentRepetition());
        var one = report(JAPAN, "A-1", day(random), kilograms(random), Lane.CEN);
        var other = report(JAPAN, "B-1", day(random), kilograms(random), Lane.CEN);

        assertThat(proposals(one, other)).isEqualTo(proposals(other, one));
    }

    private static Set<String> proposals(CaseMessage first, CaseMessage second) throws SQLException {
        var before = lobby.tx.setSavepoint();
        lobby.matched(first);
        lobby.matched(second);
        var rules = new HashSet<String>();
        lobby.book.open.forEach(task -> rules.add(task.facts().getLast()));
        lobby.tx.rollback(before);
        lobby.book.open.clear();
        return rules;
    }

    @RepeatedTest(6)
    void hearing_it_again_never_changes_a_count(RepetitionInfo run) throws SQLException {
        var random = new Random(run.getCurrentRepetition());
        var reports = draw(random);
        for (var report : reports) {
            lobby.matched(report);
        }
        var before = lobby.counts.of(lobby.tx, OFFICE, 2026);

        for (int i = 0; i < 6; i++) {
            var again = reports.get(random.nextInt(reports.size()));
            lobby.matched(again);
            lobby.matches.match(lobby.tx, again.id());
        }
        assertThat(lobby.counts.of(lobby.tx, OFFICE, 2026)).isEqualTo(before);
    }

    @RepeatedTest(6)
    void taking_one_out_and_putting_it_back_gives_the_same_groups(RepetitionInfo run) throws SQLException {
        var random = new Random(run.getCurrentRepetition());
        var reports = new ArrayList<CaseMessage>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            reports.add(lobby.matched(report(JAPAN, "JP-1", day(random), kilograms(random), Lane.CEN)));
        }
        Collections.shuffle(reports, random);
        var group = lobby.groupId(reports.getFirst());
        int leaves = lobby.leaves("cen-match-split").size();

        for (int round = 0; round < 3; round++) {
            lobby.desk.split(lobby.tx, OFFICER, reports.getFirst().id());
            for (var report : reports) {
                lobby.matches.match(lobby.tx, report.id());
            }
            assertThat(lobby.seizures(OFFICE)).isEqualTo(2);
            lobby.desk.join(
                    lobby.tx,
                    OFFICER,
                    reports.getLast().id(),
                    reports.getFirst().id());
            assertThat(lobby.seizures(OFFICE)).isEqualTo(1);
            assertThat(lobby.groupId(reports.getFirst())).isEqualTo(group);
        }
        assertThat(lobby.leaves("cen-match-split")).hasSizeGreaterThan(leaves);
    }

    @RepeatedTest(4)
    void nodes_that_match_at_once_make_one_group() throws Exception {
        var reports = new ArrayList<CaseMessage>();
        for (int i = 0; i < 6; i++) {
            reports.add(
                    report(JAPAN, "AT-ONCE-" + lobby.ids.get().toString().substring(30), "2025-11-10", "3", Lane.CEN));
        }
        var same = report(JAPAN, "AT-ONCE", "2025-11-10", "3", Lane.CEN);
        var together = new ArrayList<CaseMessage>();
        for (var each : reports) {
            together.add(new CaseMessage(each.id(), same.submission(), each.at()));
        }
        var start = new CyclicBarrier(together.size());
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = together.stream()
                    .map(message -> nodes.submit(() -> {
                        try (var connection = lobby.connection()) {
                            start.await();
                            lobby.work.accepted(connection, message);
                            connection.commit();
                            lobby.ring(connection);
                            connection.commit();
                        }
                        return message.id();
                    }))
                    .toList();
            for (var each : running) {
                each.get();
            }
        }
        lobby.ring(lobby.tx);

        assertThat(together.stream().map(MatchingLawsTest::groupOf).distinct()).hasSize(1);
    }

    private static UUID groupOf(CaseMessage message) {
        try {
            return lobby.groupId(message);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By report its group, and by viewer how many seizures there are. */
    private static Map<String, Object> outcome(List<CaseMessage> reports) throws SQLException {
        var before = lobby.tx.setSavepoint();
        for (var report : reports) {
            lobby.matched(report);
        }
        var outcome = new TreeMap<String, Object>();
        for (var report : reports) {
            outcome.put(report.id().toString(), lobby.groupId(report));
        }
        for (var viewer : List.of(JAPAN, KOREA, OFFICE)) {
            outcome.put(viewer.organisation(), lobby.seizures(viewer));
        }
        lobby.tx.rollback(before);
        lobby.book.open.clear();
        return outcome;
    }

    /** A handful of reports of few seizures, some of which name others, whether those have come or not. */
    private static List<CaseMessage> draw(Random random) {
        var reports = new ArrayList<CaseMessage>();
        for (int i = 0; i < 6; i++) {
            var from = random.nextInt(4) == 0 ? KOREA : JAPAN;
            var lane = List.of(Lane.CEN, Lane.OPERATION, Lane.CMAA).get(random.nextInt(3));
            var edits = edits("REF-" + random.nextInt(3), day(random), kilograms(random));
            if (!reports.isEmpty() && random.nextInt(3) == 0) {
                var other = reports.get(random.nextInt(reports.size()));
                edits.put("relatedReports", related(other.id(), "SAME_CASE"));
            }
            reports.add(lobby.report(from, edits, lane));
        }
        return reports;
    }

    private static String day(Random random) {
        return LocalDate.of(2026, 11, 10).plusDays(random.nextInt(3)).toString();
    }

    private static String kilograms(Random random) {
        return List.of("2.5", "2.51", "2.52", "7").get(random.nextInt(4));
    }

    private static CaseMessage report(Party from, String reference, String day, String kg, Lane lane) {
        return lobby.report(from, edits(reference, day, kg), lane);
    }

    private static Map<String, Object> edits(String reference, String day, String kg) {
        var edits = new TreeMap<String, Object>();
        edits.put("nationalReference", reference);
        edits.put("seizureDate", day);
        edits.put("goods", List.of(goods("DRUG", "STIMULANT", kg, "KGM")));
        return edits;
    }
}
