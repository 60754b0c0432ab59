package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** That information must be, or was, disclosed by law (RH050; POL-06). */
public record DisclosureNotice(
        @Field(element = "ConcernedMessageID") UUID concerning,

        @Field(element = "DisclosedToName", names = true, is = DataClass.OPERATIONAL)
        String disclosedTo,

        @Field(element = "LegalDutyText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        String legalDuty,

        @Field(element = "DisclosureDate") LocalDate on,
        @Field(element = "AlreadyDisclosedIndicator") boolean already,

        @Field(element = "NoticeText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> text,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    @Override
    public MessageType type() {
        return MessageType.DisclosureNotice;
    }
}
