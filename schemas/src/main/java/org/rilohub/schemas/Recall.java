package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Asks everyone who was told to delete it, down the chain (RH004). */
public record Recall(
        // UUIDv7, given by the hub at acceptance; absent from submissions.
        @Field(element = "RecallID") Optional<UUID> recallId,
        // What is called back: the hub's id of it for its originator, the messageId they saw for receivers.
        @Field(element = "ConcernedID") UUID concerning,
        @Field(element = "RecallReasonCode") RecallReason reason,

        @Field(element = "RecallText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> text,

        @Field(element = "AnswerByDate") Optional<LocalDate> answerBy,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    @Override
    public MessageType type() {
        return MessageType.Recall;
    }

    /** The same of what is called back by another of its ids. */
    public Recall concerning(UUID id) {
        return new Recall(recallId, id, reason, text, answerBy, synthetic);
    }
}
