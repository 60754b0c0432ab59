package org.rilohub.cases.operations;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.Delivered;
import org.rilohub.cases.FreshDatabase;
import org.rilohub.cases.Person;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.disclosures.Binder;
import org.rilohub.cases.operations.Operation.Terms;
import org.rilohub.cases.operations.Operation.Title;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Feedback;
import org.rilohub.schemas.FeedbackResult;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyInRole;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.RelatedReport;
import org.rilohub.schemas.RequestedAction;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Tlp;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.Warning;
import org.rilohub.schemas.synthetic.SyntheticReports;
import org.rilohub.security.GcmVault;

/** A database with operations in it, a clock to wind, and parties that talk. */
final class Hall implements AutoCloseable {
    static final Party OFFICE = Party.of("rilo:AP");
    static final Party JAPAN = Party.customs("JP");
    static final Party KOREA = Party.customs("KR");
    static final Party THAILAND = Party.customs("TH");
    static final Party FRANCE = Party.customs("FR");
    static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    static final Person OFFICER = new Person("officer-1", OFFICE, Set.of("officer"));

    final Wound clock = new Wound();
    final SecureRandom random = new SecureRandom();
    final FreshDatabase postgres;
    final Connection tx;
    final Alarms alarms = new Alarms();
    final Leaves leaves = new Leaves(new PostgresLedger(random), clock);
    final Operations operations = new Operations(new GcmVault(List.of(new SecretKeySpec(new byte[32], "AES")), random));
    final OperationOffice office =
            new OperationOffice(operations, alarms, leaves, () -> Ids.next(clock, random), clock);
    final Binder binder = new Binder();
    final OperationWork work = new OperationWork(operations, alarms, binder, clock);
    /** The people of Thailand and France sign in elsewhere. */
    final WarningClock clockOfWarnings = new WarningClock(
            operations, Set.of(OFFICE, JAPAN, KOREA)::contains, binder, leaves, () -> Ids.next(clock, random));

    final WarningThreads threads = new WarningThreads();

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

    private Hall(FreshDatabase postgres) throws SQLException {
        this.postgres = postgres;
        this.tx = postgres.connect();
        tx.setAutoCommit(false);
    }

    static Hall open() throws SQLException {
        var postgres = FreshDatabase.open();
        return new Hall(postgres);
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
    }

    OperationDraft draft(String code, Party... members) {
        return new OperationDraft(
                code,
                new Title("Winter tide", "冬の潮"),
                new Terms(new TreeSet<>(Terms.POSSIBLE), Tlp.AMBER, 30),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(60)),
                List.of(members));
    }

    Operation running(String code, Party... members) throws SQLException {
        return office.create(tx, OFFICER, draft(code, members));
    }

    /** Rings whatever is due. */
    void ring() throws SQLException {
        var bells = List.of(new OperationClock(operations, alarms, leaves), clockOfWarnings);
        boolean rang = true;
        while (rang) {
            rang = alarms.ring(tx, bells, clock.instant());
        }
    }

    CaseMessage message(Party from, Content content, Party... to) {
        return new CaseMessage(
                Ids.next(clock, random),
                new Submission(header(from, content.type(), Tlp.AMBER, to), content),
                clock.instant());
    }

    CaseMessage accepted(Party from, Content content, Party... to) throws SQLException {
        var message = message(from, content, to);
        work.accepted(tx, message);
        return message;
    }

    void delivered(CaseMessage message, Party... receivers) throws SQLException {
        for (var receiver : receivers) {
            work.delivered(
                    tx,
                    new Delivered(
                            Ids.next(clock, random),
                            message.id(),
                            message.submission().content().type(),
                            message.sender(),
                            receiver,
                            Lane.OPERATION,
                            Optional.empty(),
                            List.of(),
                            clock.instant()));
        }
    }

    Dispatch dispatch(CaseMessage message, Party receiver) {
        return new Dispatch(Ids.next(clock, random), receiver, Lane.OPERATION, message.submission());
    }

    ExchangeHeader header(Party from, MessageType type, Tlp tlp, Party... to) {
        return new ExchangeHeader(
                Ids.next(clock, random),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                new PartyInRole(from, PartyRole.PROVIDER),
                Stream.of(to)
                        .map(party -> new Recipient(party, PartyRole.RECIPIENT, Optional.empty(), Optional.empty()))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lane.OPERATION,
                type,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new HandlingInstructions(
                        new TreeSet<>(Set.of(HandlingCode.H0)),
                        tlp,
                        Classification.NONE,
                        Optional.empty(),
                        Optional.empty()),
                Purpose.CUSTOMS_LAW_APPLICATION,
                Proceedings.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Warning warning(String operation, int days) {
        return new Warning(
                Optional.empty(),
                "W-1",
                operation,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                RequestedAction.CONTROL,
                today().plusDays(days),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(true));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Feedback feedback(CaseMessage warning, FeedbackResult result, Optional<UUID> seizure) {
        return new Feedback(
                warning.id(),
                warning.submission().content().operation().orElseThrow(),
                result,
                today(),
                Optional.empty(),
                Optional.empty(),
                seizure,
                Optional.of(true));
    }

    SeizureReport seizure(Party from, String operation, List<RelatedReport> related, String function) {
        var drawn = new SyntheticReports(random, clock).next(from, List.of(), Lane.OPERATION, false);
        var tree = Trees.of(drawn.report());
        tree.put("operation", operation);
        tree.put("functionCode", function);
        tree.put("relatedReports", related.stream().map(Trees::of).toList());
        return Trees.read(SeizureReport.class, tree);
    }

    /** How often a leaf of this kind was written since the last commit. */
    List<String> leaves(String kind) throws SQLException {
        return Sql.of(
                        "select convert_from(leaf, 'UTF8') as leaf from ledger_leaf where kind = ? order by appended_at",
                        kind)
                .list(tx, row -> row.getString("leaf"));
    }
}
