package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.referrals.Referrals;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.routes.Parcel.State;
import org.rilohub.schemas.Party;

/** Puts aside what cannot go on, with its reason in state and ledger, and asks people of its owner whether to try again. */
final class Parking {
    /** Of the tasks it opens; their subject is the dispatch, or the report that has none yet. */
    static final String KIND = "PARKED";

    private static final String QUESTION = "parked.again";
    /** What was accepted and is not delivered is somebody's work today. */
    private static final Duration WITHIN = Duration.ofDays(1);

    private final Messages messages;
    private final Dispatches dispatches;
    private final Outbox outbox;
    private final TaskBook tasks;
    private final Leaves leaves;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** What was put aside, as its task tells it. */
    private record Aside(UUID subject, Party owner, List<String> facts) {
        private Aside {
            facts = List.copyOf(facts);
        }
    }

    /** @param ids of new tasks */
    Parking(
            Messages messages,
            Dispatches dispatches,
            Outbox outbox,
            TaskBook tasks,
            Leaves leaves,
            Supplier<UUID> ids,
            Clock clock) {
        this.messages = messages;
        this.dispatches = dispatches;
        this.outbox = outbox;
        this.tasks = tasks;
        this.leaves = leaves;
        this.ids = ids;
        this.clock = clock;
    }

    /** A dispatch that the caller holds. */
    void park(Connection tx, Parcel parcel, String reason) throws SQLException {
        dispatches.rest(tx, parcel.dispatchId(), State.PARKED, Optional.of(reason));
        leaves.write(
                tx, "parked", parcel.owner(), parcel.facts(Map.of("reason", reason, "attempts", parcel.attempts())));
        outbox.put(tx, parcel.owner(), Queues.PARKED, parcel.dispatchId());
        ask(
                tx,
                parcel.owner(),
                parcel.dispatchId(),
                List.of(
                        "reportId=" + parcel.reportId(),
                        "receiver=" + parcel.receiver(),
                        "lane=" + parcel.lane(),
                        "reason=" + reason,
                        "attempts=" + parcel.attempts()));
    }

    /** A message that cannot be addressed, if nobody has addressed it meanwhile. */
    void park(Connection tx, UUID reportId, String reason) throws SQLException {
        var held = messages.holdUnaddressed(tx, reportId);
        if (held.isPresent()) {
            var owner = held.get().owner();
            messages.park(tx, reportId, reason);
            leaves.write(tx, "parked", owner, Map.of("reportId", reportId.toString(), "reason", reason));
            outbox.put(tx, owner, Queues.PARKED, reportId);
            ask(
                    tx,
                    owner,
                    reportId,
                    List.of("reportId=" + reportId, "lane=" + held.get().lane(), "reason=" + reason));
        }
    }

    /** Asks about everything that was put aside before anybody was asked; what is asked already stays as it is. */
    void askAboutAll(Connection tx) throws SQLException {
        for (var aside : asides(tx)) {
            ask(tx, aside.owner(), aside.subject(), aside.facts());
        }
    }

    private static List<Aside> asides(Connection tx) throws SQLException {
        return Sql.of("""
                        select dispatch_id as subject, owner, array['reportId=' || report_id,
                            'receiver=urn:rilohub:party:' || receiver, 'lane=' || lane,
                            'reason=' || coalesce(last_reason, 'unknown'), 'attempts=' || attempts] as facts
                        from dispatch where state = 'PARKED'
                        union all
                        select report_id, owner, array['reportId=' || report_id, 'lane=' || lane,
                            'reason=' || coalesce(parked_reason, 'unknown')]
                        from message where state = 'PARKED'
                        """)
                .list(
                        tx,
                        row -> new Aside(
                                row.getObject("subject", UUID.class),
                                Party.of(row.getString("owner")),
                                Sql.texts(row, "facts")));
    }

    private void ask(Connection tx, Party owner, UUID subject, List<String> facts) throws SQLException {
        var now = clock.instant();
        tasks.open(
                tx,
                new Task(
                        ids.get(),
                        owner,
                        KIND,
                        subject,
                        QUESTION,
                        facts,
                        Set.of("officer", "supervisor"),
                        1,
                        Set.of(),
                        now,
                        Optional.of(now.plus(WITHIN))));
    }

    /** What was put aside, or referred to people, has gone on or ended without anybody's decision. */
    void settle(Connection tx, UUID subject) throws SQLException {
        tasks.close(tx, KIND, subject);
        tasks.close(tx, Referrals.KIND, subject);
    }
}
