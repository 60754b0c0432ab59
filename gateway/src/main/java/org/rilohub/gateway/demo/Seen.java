package org.rilohub.gateway.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One dispatch as it stands in the hub's database.
 *
 * @param messageId the sender's
 * @param reportId the hub's id of it
 * @param dispatchId the {@code messageId} the receiver sees
 * @param took from acceptance to the receiver's verified receipt, if it has come
 */
record Seen(
        String messageId,
        String reportId,
        String dispatchId,
        String receiver,
        String lane,
        String state,
        String outcome,
        List<String> problems,
        String framework,
        List<String> withheld,
        boolean receipt,
        Optional<Duration> took) {
    private static final Set<String> UNDECIDED = Set.of("PENDING");
    private static final Set<String> MOVING = Set.of("PENDING", "RILO_REVIEW", "QUEUED");

    Seen {
        problems = List.copyOf(problems);
        withheld = List.copyOf(withheld);
    }

    boolean undecided() {
        return UNDECIDED.contains(state);
    }

    boolean moving() {
        return MOVING.contains(state);
    }
}
