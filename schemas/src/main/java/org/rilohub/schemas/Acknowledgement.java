package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** That a request has arrived, and who sees to it (RH021). */
public record Acknowledgement(
        @Field(element = "RequestID") UUID requestId,

        @Field(element = "CaseOfficialID", pattern = Tokens.OFFICIAL, is = DataClass.OPERATIONAL)
        Optional<String> caseOfficial,
        // Whether what is asked for is at hand, which makes an urgent request one of hours.
        @Field(element = "DirectlyAccessibleIndicator") Optional<Boolean> directlyAccessible,
        @Field(element = "ExpectedByDate") Optional<LocalDate> expectedBy,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    @Override
    public MessageType type() {
        return MessageType.Acknowledgement;
    }
}
