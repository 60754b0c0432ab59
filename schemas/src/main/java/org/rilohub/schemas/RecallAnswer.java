package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a receiver did about a recall (RH005). */
public record RecallAnswer(
        @Field(element = "RecallID") UUID recallId,
        @Field(element = "RecallAnswerCode") RecallOutcome outcome,

        @Field(element = "ReasonText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> reason,

        @Field(element = "DeletedDate") Optional<LocalDate> deletedOn,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    @Override
    public MessageType type() {
        return MessageType.RecallAnswer;
    }
}
