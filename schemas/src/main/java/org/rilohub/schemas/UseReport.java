package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What became of information: how it was used, and whether it is still held (RH051; POL-31). */
public record UseReport(
        @Field(element = "ConcernedMessageID") UUID concerning,
        @Field(element = "UseCode") InformationUse use,

        @Field(element = "OutcomeText", free = true, max = 4000, is = DataClass.OPERATIONAL)
        Optional<String> outcome,

        @Field(element = "DeletedDate") Optional<LocalDate> deletedOn,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    @Override
    public MessageType type() {
        return MessageType.UseReport;
    }
}
