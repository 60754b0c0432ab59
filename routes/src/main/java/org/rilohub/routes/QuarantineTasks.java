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
 * has no more than {@value #MOST} of them at a time. What is beyond is kept and not asked about; its sender has no receipt.
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
     */
    void keep(Connection tx, UUID instance, Received received, String reason) throws SQLException {
        var group = quarantine
                .group(tx, received, reason)
                .filter(found -> received.at().isBefore(found.since().plus(TOGETHER)));
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
        var facts = facts(received, reason, group.messages() + 1, group.octets() + received.wire().length);
        return tasks.restate(tx, KIND, group.lead(), facts);
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
                facts(received, reason, 1, received.wire().length),
                Set.of("officer", "supervisor"),
                2,
                Set.of(),
                now,
                Optional.of(now.plus(WITHIN)));
    }

    private static List<String> facts(Received received, String reason, int messages, long octets) {
        return List.of(
                "peer=" + received.peer(),
                "door=" + received.door(),
                "reason=" + reason,
                "messages=" + messages,
                "octets=" + octets);
    }
}
