package org.rilohub.cases.recalls;

import java.time.Instant;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * What is called back.
 *
 * @param cause a code of {@link org.rilohub.schemas.RecallReason}, or {@link #AMENDED}
 * @param dueAt by when everybody must have answered
 */
record RecallCase(UUID recallId, Party originator, UUID concerning, String cause, Instant openedAt, Instant dueAt) {
    /** It was cancelled or replaced: the message that does so asks those it names, and the hub everybody else. */
    static final String AMENDED = "AMENDED";
}
