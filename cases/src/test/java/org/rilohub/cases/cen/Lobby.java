package org.rilohub.cases.cen;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.FreshDatabase;
import org.rilohub.cases.Person;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.cases.tasks.TaskDecision;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.RelatedReport;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.rules.Normalisation;
import org.rilohub.schemas.rules.RuleSettings;
import org.rilohub.schemas.synthetic.SyntheticReports;
import org.rilohub.security.GcmVault;

/** A database with a CEN lane in it, a clock to wind, and administrations that report one seizure again and again. */
final class Lobby implements AutoCloseable {
    static final Party OFFICE = Party.of("rilo:AP");
    static final Party JAPAN = Party.customs("JP");
    static final Party KOREA = Party.customs("KR");
    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    static final Person OFFICER = new Person("officer-1", OFFICE, Set.of("officer"));
    static final Normalisation WEIGHTS = new Normalisation(CodeLists.standard(), RuleSettings.standard());

    final Wound clock = new Wound();
    final SecureRandom random = new SecureRandom();
    final FreshDatabase postgres;
    final Connection tx;
    final Alarms alarms = new Alarms();
    final Book book = new Book();
    final GcmVault vault = new GcmVault(List.of(new SecretKeySpec(new byte[32], "AES")), random);
    final Leaves leaves = new Leaves(new PostgresLedger(random), clock);
    final Supplier<UUID> ids = () -> Ids.next(clock, random);
    final Publications publications = new Publications(vault, leaves, ids, OFFICE, clock);
    final Thresholds thresholds = new Thresholds(leaves, OFFICE, CodeLists.standard(), clock);
    final CenWork work = new CenWork(publications, thresholds, vault, WEIGHTS, alarms, leaves);
    final Matches matches = new Matches(book, leaves, ids, OFFICE, clock);
    final MatchDesk desk = new MatchDesk(matches);
    final Counts counts = new Counts(OFFICE);

    /** Stands still until it is wound. */
    static final class Wound extends Clock {
        private Instant at = START;

        void to(Instant instant) {
            at = instant;
        }

        void on(Duration duration) {
            at = at.plus(duration);
        }

        @Override
        public Instant instant() {
            return at;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Tasks in memory, each until it is decided or closed. */
    static final class Book implements TaskBook {
        final List<Task> open = new ArrayList<>();

        @Override
        public void open(Connection tx, Task task) {
            if (open.stream().noneMatch(other -> other.subject().equals(task.subject()))) {
                open.add(task);
            }
        }

        @Override
        public void close(Connection tx, String kind, UUID subject) {
            open.removeIf(task -> task.subject().equals(subject));
        }

        @Override
        public void bar(Connection tx, String kind, UUID subject, Set<String> questions, String person) {
            throw new UnsupportedOperationException("nobody is kept from what waits here");
        }
    }

    private Lobby(FreshDatabase postgres) throws SQLException {
        this.postgres = postgres;
        this.tx = connection();
    }

    static Lobby open() throws SQLException {
        var postgres = FreshDatabase.open();
        return new Lobby(postgres);
    }

    Connection connection() throws SQLException {
        var connection = postgres.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() throws SQLException {
        tx.close();
        postgres.close();
    }

    /** Forgets everything since the last commit. */
    void undo() throws SQLException {
        tx.rollback();
        clock.to(START);
        book.open.clear();
    }

    /** Two and a half kilograms of stimulants, as one administration reports them in some lanes. */
    CaseMessage report(Party from, Map<String, Object> edits, Lane... lanes) {
        var to = Stream.of(lanes)
                .map(lane -> new Recipient(OFFICE, PartyRole.RECIPIENT, Optional.of(lane), Optional.empty()))
                .toList();
        var drawn = new SyntheticReports(random, clock).next(from, to, Lane.CMAA, false);
        var tree = Trees.of(drawn.report());
        tree.keySet().removeAll(Set.of("seizureLocation", "conveyance", "route", "concealment"));
        tree.put("nationalReference", "R-" + ids.get().toString().substring(0, 30));
        tree.put("seizureDate", "2026-11-10");
        tree.put("customsOffice", "OFFICE-01");
        tree.put("goods", List.of(goods("DRUG", "STIMULANT", "2.5", "KGM")));
        tree.putAll(edits);
        return new CaseMessage(
                ids.get(), new Submission(drawn.header(), Trees.read(SeizureReport.class, tree)), clock.instant());
    }

    static Map<String, Object> goods(String category, String type, String value, String unit) {
        return Map.of("category", category, "type", type, "quantity", Map.of("value", value, "unit", unit));
    }

    static Map<String, Object> amending(String function, String relation, UUID report) {
        return Map.of("functionCode", function, "relatedReports", related(report, relation));
    }

    static List<Object> related(UUID report, String relation) {
        return List.of(Trees.of(new RelatedReport(report, relation)));
    }

    /** Accepted and matched. */
    CaseMessage matched(CaseMessage message) throws SQLException {
        work.accepted(tx, message);
        ring(tx);
        return message;
    }

    void ring(Connection connection) throws SQLException {
        boolean rang = true;
        while (rang) {
            rang = alarms.ring(connection, List.of(new MatchClock(matches)), clock.instant());
        }
    }

    void decide(boolean positive) throws SQLException {
        decide(book.open.getFirst(), positive);
    }

    void decide(Task task, boolean positive) throws SQLException {
        book.open.remove(task);
        desk.decided(
                tx,
                task,
                new TaskDecision(positive, List.of("officer-1"), Optional.empty(), Optional.empty(), clock.instant()));
    }

    /** The reports that are of one seizure with this one, as its own administration sees them. */
    List<UUID> group(CaseMessage message) throws SQLException {
        return counts.group(tx, message.sender(), message.id()).orElseThrow().parts().stream()
                .map(SeizureGroup.Part::messageId)
                .sorted(Components.ORDER)
                .toList();
    }

    UUID groupId(CaseMessage message) throws SQLException {
        return matches.store().find(tx, message.id()).orElseThrow().group();
    }

    int seizures(Party viewer) throws SQLException {
        return counts.of(tx, viewer, 2026).stream()
                .mapToInt(Counts.Count::seizures)
                .sum();
    }

    List<String> leaves(String kind) throws SQLException {
        return Sql.of(
                        "select convert_from(leaf, 'UTF8') as leaf from ledger_leaf where kind = ? order by appended_at",
                        kind)
                .list(tx, row -> row.getString("leaf"));
    }
}
