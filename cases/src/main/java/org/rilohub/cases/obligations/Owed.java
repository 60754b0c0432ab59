package org.rilohub.cases.obligations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * One thing that a receiver owes for what it was told.
 *
 * @param dispatchId by which it was told
 * @param code as the header has it, {@code delete-by:2030-11-21}
 * @param messageId the hub's id of what its provider handed in
 * @param dueAt by when it must be done; empty if it holds until the information is deleted
 * @param lateSince when that was over and nothing had been heard
 * @param closedBy the message in which its receiver says that it is done
 */
public record Owed(
        UUID dispatchId,
        String code,
        Party provider,
        Party receiver,
        UUID messageId,
        Optional<String> framework,
        ObligationState state,
        Instant openedAt,
        Optional<Instant> dueAt,
        Optional<Instant> lateSince,
        Optional<UUID> closedBy) {
    /** The code without its day: {@code delete-by}. */
    String name() {
        return code.split(":", 2)[0];
    }

    /** Whether it holds until the information is deleted. */
    public boolean isStanding() {
        return dueAt.isEmpty();
    }
}
