package org.rilohub.cases.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.FeedbackResult;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestedAction;

/**
 * A warning and what came of it, as far as whoever asks was part of it.
 *
 * @param missing who has not answered: to the warner and the operation's owner everybody, to a member itself only
 * @param answers oldest first; of each member the newest counts
 * @param lapsed whether its validity has ended
 */
public record WarningThread(
        UUID warningId,
        String operation,
        Party sender,
        Instant at,
        Instant validUntil,
        RequestedAction action,
        boolean lapsed,
        List<Party> missing,
        List<Answered> answers,
        List<Seized> seizures) {
    /**
     * A member's feedback.
     *
     * @param replaced whether it counts no more: the same member answered again later
     */
    public record Answered(
            UUID messageId,
            Party by,
            FeedbackResult result,
            LocalDate date,
            Instant at,
            Optional<UUID> seizure,
            boolean replaced) {}

    /** A seizure reported in the operation that belongs to the warning. */
    public record Seized(UUID messageId, Party by, Instant at) {}

    public WarningThread {
        missing = List.copyOf(missing);
        answers = List.copyOf(answers);
        seizures = List.copyOf(seizures);
    }
}
