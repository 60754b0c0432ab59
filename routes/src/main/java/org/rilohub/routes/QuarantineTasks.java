package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.rilohub.cases.tasks.Task;
import org.rilohub.cases.tasks.Tasks;
import org.rilohub.routes.Quarantine.Group;
import org.rilohub.schemas.Party;
import org.rilohub.security.Received;

/**
 * Asks the hub's office whether what nobody could trust is verified once more; never the peer that sent it, nor whoever it
 * says it is for. A flood does not reach people: what one peer sent for one reason within an hour is one task, and a peer
 * has no more than {@value #MOST} of them at a time. What is beyond is kept and not asked about; its sender has no receipt. The very
 * same octets are kept once, and no more than {@link Quarantine} has room for: what is more is counted, and the task says so.
 */
final class QuarantineTasks {
    /** Of the tasks it opens; their subject is the first message they ask about. */
    static final String KIND = "QUARANTINE";

    static final int MOST = 20;

    private static final String QUESTION = "quarantine.again";
    private static final Duration TOGETHER = Duration.ofHours(1);
    private static final Duration WITHIN = Duration.ofDays(3);

    private final Quarantine quarantine;
    private final Tasks tasks;
    private final Party office;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /**
     * @param office whose people are asked
     * @param ids of new tasks
     */
    QuarantineTasks(Quarantine quarantine, Tasks tasks, Party office, Supplier<UUID> ids, Clock clock) {
        this.quarantine = quarantine;
        this.tasks = tasks;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps a message, and asks about it: with others of its kind as long as nobody has voted on those.
     *
     * @param instance of the leaf that tells why
     * @return whether it is kept under this instance; if not, it is kept already, or there is no room
     */
    boolean keep(Connection tx, UUID instance, Received received, String reason) throws SQLException {
        var same = quarantine.repeated(tx, received);
        if (same.isPresent()) {
            tell(tx, same.get(), received, reason);
            return false;
        }
        var group = quarantine.group(tx, received, reason);
        if (!quarantine.hasRoom(tx, received)) {
            if (group.isPresent()) {
                quarantine.beyond(tx, group.get().lead());
                tell(tx, group.get().lead(), received, reason);
            }
            return false;
        }
        keep(tx, instance, received, reason, group);
        return true;
    }

    /** Of what is only counted, a task is told at 1, 2, 4, 8 …: nobody fills the ledger with the same message. */
    private void tell(Connection tx, UUID lead, Received received, String reason) throws SQLException {
        var group = quarantine.group(tx, lead).filter(found -> Long.bitCount(found.repeats() + found.beyond()) == 1);
        if (group.isPresent()) {
            tasks.restate(tx, KIND, lead, facts(received, reason, group.get()));
        }
    }

    private void keep(Connection tx, UUID instance, Received received, String reason, Optional<Group> newest)
            throws SQLException {
        var group = newest.filter(found -> received.at().isBefore(found.since().plus(TOGETHER)));
        if (group.isPresent() && joined(tx, group.get(), received, reason)) {
            quarantine.keep(tx, instance, received, reason, group.map(Group::lead));
        } else if (quarantine.asked(tx, received.peer()) < MOST) {
            quarantine.keep(tx, instance, received, reason, Optional.of(instance));
            tasks.open(tx, task(instance, received, reason));
        } else {
            quarantine.keep(tx, instance, received, reason, Optional.empty());
        }
    }

    private boolean joined(Connection tx, Group group, Received received, String reason) throws SQLException {
        return tasks.restate(tx, KIND, group.lead(), facts(received, reason, group.and(received.wire().length)));
    }

    /** Four eyes (threats, F15): two different people of the office. */
    private Task task(UUID lead, Received received, String reason) {
        var now = clock.instant();
        return new Task(
                ids.get(),
                office,
                KIND,
                lead,
                QUESTION,
                facts(received, reason, new Group(lead, 1, received.wire().length, 0, 0, received.at())),
                Set.of("officer", "supervisor"),
                2,
                Set.of(),
                now,
                Optional.of(now.plus(WITHIN)));
    }

    private static List<String> facts(Received received, String reason, Group group) {
        return List.of(
                "peer=" + received.peer(),
                "door=" + received.door(),
                "reason=" + reason,
                "messages=" + group.messages(),
                "octets=" + group.octets(),
                "repeats=" + group.repeats(),
                "beyond=" + group.beyond());
    }
}
