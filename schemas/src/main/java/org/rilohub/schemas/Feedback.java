package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a member of an operation did after a warning (RH011). */
public record Feedback(
        @Field(element = "WarningID") UUID warningId,

        @Field(element = "OperationCode", pattern = Tokens.CODE, is = DataClass.OPERATIONAL)
        String operationCode,

        @Field(element = "ResultCode") FeedbackResult result,
        @Field(element = "ResultDate") LocalDate date,

        @Field(element = "CustomsOfficeID", max = 17, is = DataClass.OPERATIONAL)
        Optional<String> customsOffice,

        @Field(element = "FeedbackText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> text,
        // The seizure that came of it.
        @Field(element = "SeizureReportID") Optional<UUID> seizureReport,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    @Override
    public MessageType type() {
        return MessageType.Feedback;
    }

    @Override
    public Optional<String> operation() {
        return Optional.of(operationCode);
    }
}
