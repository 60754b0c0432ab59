package org.rilohub.routes.door;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.CenLane;
import org.rilohub.cases.cen.Publication;
import org.rilohub.cases.cen.Verdict;
import org.rilohub.cases.clocks.Alarms;
import org.rilohub.cases.clocks.WorkCalendars;
import org.rilohub.cases.consents.Consents;
import org.rilohub.cases.consents.Pointers;
import org.rilohub.cases.obligations.ObligationSetting;
import org.rilohub.cases.obligations.Obligations;
import org.rilohub.cases.obligations.ReminderTimes;
import org.rilohub.cases.operations.OperationOffice;
import org.rilohub.cases.operations.Operations;
import org.rilohub.cases.recalls.Recalls;
import org.rilohub.cases.requests.OfficialOffice;
import org.rilohub.cases.requests.Officials;
import org.rilohub.cases.requests.Requests;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.CaseBoard;
import org.rilohub.routes.CenBoard;
import org.rilohub.routes.OfficialBoard;
import org.rilohub.routes.OneServer;
import org.rilohub.routes.OperationBoard;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import org.rilohub.routes.Tellings;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;
import org.rilohub.security.GcmVault;

/** What lasts longer than a message, behind the doors: the real tables, filled row by row. */
final class Registry implements AutoCloseable {
    static final Instant AT = Instant.parse("2025-06-01T10:00:00Z");

    static final Party OFFICE = Party.of("rilo:AP");

    final CaseBoard cases;
    final OperationBoard operations;
    final OfficialBoard officials;
    final DataSource source;
    final Database database;
    private final Runnable closing;
    final GcmVault vault;
    final CenLane lane;
    final CenBoard cen;

    private Registry(DataSource source, Runnable closing) {
        var random = new SecureRandom();
        var clock = Clock.systemUTC();
        this.vault = new GcmVault(List.of(new SecretKeySpec(new byte[32], "AES")), random);
        var leaves = new Leaves(new PostgresLedger(random), clock);
        var alarms = new Alarms();
        var owed = new ObligationSetting(
                new Tellings(vault, random),
                party -> true,
                ReminderTimes.standard(),
                new Tasks(leaves, alarms, vault, clock),
                leaves,
                clock,
                random);
        var led = new Operations(vault);
        this.closing = closing;
        this.source = source;
        this.database = new Database(source);
        this.cases = new CaseBoard(
                source,
                new CaseBoard.Files(
                        new Requests(vault),
                        new Consents(new Tellings(vault, random)),
                        new Pointers(leaves),
                        new Obligations(owed),
                        new Recalls(),
                        WorkCalendars.packaged()));
        var designated = new Officials();
        this.officials =
                new OfficialBoard(source, designated, new OfficialOffice(designated, FrameworkFiles::packaged, leaves));
        this.lane = CenLane.of(
                OFFICE,
                vault,
                new Tasks(leaves, alarms, vault, clock),
                alarms,
                leaves,
                () -> Ids.next(clock, random),
                clock);
        this.cen = new CenBoard(source, lane, OFFICE);
        this.operations = new OperationBoard(
                source, led, new OperationOffice(led, alarms, leaves, () -> Ids.next(clock, random), clock), clock);
    }

    static Registry open() {
        var pool = new HikariConfig();
        pool.setDataSource(OneServer.database());
        var source = new HikariDataSource(pool);
        Flyway.configure().dataSource(source).load().migrate();
        return new Registry(source, source::close);
    }

    /** Its database does not answer. */
    static Registry away() {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:1/none");
        return new Registry(source, () -> {});
    }

    /** What a request's own number is stored as. */
    String mark(String reference) {
        return vault.marks(reference).getFirst();
    }

    /** A request that its requested side may know of since {@link #AT}, and whose first event it may not. */
    UUID request(Party requesting, Party requested) {
        return request(requesting, requested, Optional.of(AT));
    }

    UUID request(Party requesting, Party requested, Optional<Instant> released) {
        return request(requesting, requested, released, "none");
    }

    UUID request(Party requesting, Party requested, Optional<Instant> released, String reference) {
        return database.transaction(tx -> {
            var id = id();
            Sql.of(
                            """
                            insert into request_case (case_id, requesting, requested, framework, kind, urgency, state,
                                is_open, version, message_id, reference_mark, oral, confirmed, waived, special_procedure,
                                clarifying, opened_at, released_at, updated_at, answer_from, answer_due, answer_in_hours)
                            values (?, ?, ?, 'JP-KR-CMAA', 'INFORMATION', 'ROUTINE', ?, true, 2, ?, ?, false, true,
                                false, false, false, ?, ?, ?, ?, ?, false)
                            """,
                            id,
                            requesting,
                            requested,
                            released.isPresent() ? "SUBMITTED" : "DRAFT",
                            id(),
                            mark(reference),
                            AT.minusSeconds(9),
                            released,
                            AT,
                            AT,
                            AT.plusSeconds(86400))
                    .update(tx);
            event(tx, id, 1, "OPENED", "DRAFT", AT.minusSeconds(9));
            event(tx, id, 2, "SUBMITTED", "SUBMITTED", AT);
            return id;
        });
    }

    private static void event(Connection tx, UUID id, int version, String event, String to, Instant at)
            throws SQLException {
        Sql.of("""
                        insert into request_event (case_id, version, event, by_side, from_state, to_state, clause, at, digest)
                        values (?, ?, ?, 'REQUESTING', 'DRAFT', ?, 'design', ?, 'sha-256:0')
                        """, id, version, event, to, at).update(tx);
    }

    UUID consent(Party askedBy, Party askedOf) {
        var id = id();
        perform("""
                insert into consent (consent_id, owner, asked_by, asked_of, concerning, use, recipient, asked_at, state)
                values (?, ?, ?, ?, ?, 'ONWARD', 'customs:TH', ?, 'IN_EXAMINATION')
                """, id, askedOf, askedBy, askedOf, id(), AT);
        return id;
    }

    UUID pointer(Party askedBy, Party askedOf) {
        var id = id();
        perform("""
                insert into consent_pointer (pointer_id, owner, asked_by, message_id, concerning, at)
                values (?, ?, ?, ?, ?, ?)
                """, id, askedOf, askedBy, id(), id(), AT);
        return id;
    }

    UUID owed(Party provider, Party receiver, String code, Optional<Instant> due) {
        var id = id();
        perform("""
                insert into obligation (dispatch_id, code, owner, receiver, message_id, standing, state, opened_at, due_at)
                values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
                """, id, code, provider, receiver, id(), due.isEmpty(), AT, due);
        return id;
    }

    UUID recall(Party originator, Party toldBy, Party receiver) {
        var id = id();
        perform("insert into recall values (?, ?, ?, 'WRONG', ?, ?)", id, originator, id(), AT, AT.plusSeconds(86400));
        perform("""
                insert into recall_receiver (ask_id, recall_id, owner, receiver, told_by, hop, named, state)
                values (?, ?, ?, ?, ?, 2, false, 'SENT')
                """, id(), id, originator, receiver, toldBy);
        return id;
    }

    /** A warning in an operation that reached {@code receiver}, who has not answered. */
    UUID warning(String operation, Party sender, Party receiver) {
        var id = id();
        perform("""
                insert into operation_message (message_id, operation_id, owner, type, at, thread_id, action, valid_until)
                select ?, operation_id, ?, 'Warning', ?, ?, 'CONTROL', ? from operation where code = ?
                """, id, sender, AT, id, AT.plusSeconds(3600), operation);
        perform("insert into operation_addressee values (?, ?, ?)", id, receiver, AT);
        return id;
    }

    /** A report of the provider's, noted and waiting for the office. */
    UUID published(Party provider, Publication.Kind kind) {
        var id = id();
        database.perform(tx -> {
            lane.publications().register(tx, id, provider, kind, List.of("categories=DRUG"));
            lane.publications().open(tx, id);
        });
        return id;
    }

    /** A report that was noted in some lanes: alone, or of the seizure of another. */
    UUID sighted(Party provider, String lanes, Optional<UUID> group) {
        var id = id();
        perform("""
                insert into sighting (message_id, owner, at, lanes, group_id, seized_month, reference_mark, place_marks,
                    strong_marks, reference_near, place_near, strong_near, amounts, same_case, cancels)
                values (?, ?, ?, string_to_array(?, ' '), ?, date '2025-06-01', ?, '{}', '{}', '{}', '{}', '{}', '{}', '{}',
                    false)
                """, id, provider, AT, lanes, group.orElse(id), id.toString());
        perform("insert into sighting_goods (message_id, number, category, kilograms) values (?, 1, 'DRUG', 2.5)", id);
        return id;
    }

    /** As the flow does, of which nothing waits here. */
    void decide(Person person, UUID reportId, Verdict verdict, OptionalInt read) {
        try {
            database.perform(tx -> lane.publications().decide(tx, person, reportId, verdict, read));
        } catch (OutOfTurnException e) {
            throw new ProblemException(Problems.of(e.problem()));
        }
    }

    List<String> leaves() {
        return database.transaction(
                tx -> Sql.of("select kind from ledger_leaf order by kind").list(tx, row -> row.getString(1)));
    }

    private void perform(String sql, Object... parameters) {
        database.perform(tx -> Sql.of(sql, parameters).update(tx));
    }

    private static UUID id() {
        return Ids.next(Clock.systemUTC(), new SecureRandom());
    }

    @Override
    public void close() {
        closing.run();
    }
}
