package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What either side has decided about a request short of answering it (RH023). */
public record RequestDecision(
        @Field(element = "RequestID") UUID requestId,
        @Field(element = "DecisionCode") RequestStep decision,
        // Mandatory to refuse or postpone (Article 11(4)).
        @Field(element = "GroundCode", codes = "refusal-ground")
        Optional<String> ground,

        @Field(element = "ReasonsText", free = true, max = 4000, is = DataClass.OPERATIONAL)
        Optional<String> reasons,

        @Field(element = "ConditionText", free = true, max = 1000, most = 10, is = DataClass.OPERATIONAL)
        List<String> conditions,
        // What is missing, by the names of the elements of a request.
        @Field(element = "MissingElementCode", codes = "request-element", most = 20)
        List<String> missing,

        @Field(element = "QuestionsText", free = true, max = 4000, is = DataClass.OPERATIONAL)
        Optional<String> questions,

        @Field(element = "UntilDate") Optional<LocalDate> until,
        @Field(element = "EstimatedCostsAmount") Optional<Amount> estimatedCosts,

        @Field(element = "HelpfulInformationText", free = true, max = 4000, is = DataClass.OPERATIONAL)
        Optional<String> helpfulInformation,

        @Field(element = "DecidingOfficialID", pattern = Tokens.OFFICIAL, is = DataClass.OPERATIONAL)
        Optional<String> decidingOfficial,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    public RequestDecision {
        conditions = List.copyOf(conditions);
        missing = List.copyOf(missing);
    }

    @Override
    public MessageType type() {
        return MessageType.RequestDecision;
    }
}
