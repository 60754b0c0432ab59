package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the one whose information it is says to that, or takes back (RH041). */
public record ConsentDecision(
        @Field(element = "ConsentID") UUID consentId,
        @Field(element = "ConsentDecisionCode") ConsentAnswer decision,

        @Field(element = "GroundCode", codes = "refusal-ground")
        Optional<String> ground,

        @Field(element = "ScopeText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> scope,

        @Field(element = "ConditionText", free = true, max = 1000, most = 10, is = DataClass.OPERATIONAL)
        List<String> conditions,

        @Field(element = "ValidUntilDate") Optional<LocalDate> validUntil,

        @Field(element = "ReasonsText", free = true, max = 4000, is = DataClass.OPERATIONAL)
        Optional<String> reasons,

        @Field(element = "DecidingOfficialID", pattern = Tokens.OFFICIAL, is = DataClass.OPERATIONAL)
        Optional<String> decidingOfficial,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    public ConsentDecision {
        conditions = List.copyOf(conditions);
    }

    @Override
    public MessageType type() {
        return MessageType.ConsentDecision;
    }
}
