package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Asks the one whose information it is to let it be used beyond what it was given for (RH040). */
public record ConsentRequest(
        // UUIDv7, given by the hub at acceptance; absent from submissions.
        @Field(element = "ConsentID") Optional<UUID> consentId,

        @Field(element = "NationalReferenceID", pattern = Tokens.REFERENCE, is = DataClass.OPERATIONAL)
        String nationalReference,

        @Field(element = "ConsentUseCode") ConsentUse use,
        // The message by which the information came, by the messageId its receiver saw.
        @Field(element = "ConcernedMessageID") UUID concerning,
        @Field(element = "OnwardToPartyID") Optional<Party> onwardTo,

        @Field(element = "OnwardToAgencyCode", codes = "beyond-customs")
        Optional<String> onwardToAgency,

        @Field(element = "ScopeText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        String scope,

        @Field(element = "CourtName", names = true, is = DataClass.OPERATIONAL)
        Optional<String> court,

        @Field(element = "ProceedingsReferenceID", pattern = Tokens.REFERENCE, is = DataClass.OPERATIONAL)
        Optional<String> proceedingsReference,

        @Field(element = "OffenceTypeCode", codes = "offence-type")
        Optional<String> offenceType,

        @Field(element = "OffenceText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> offence,
        // Whether the requesting state would honour the same request.
        @Field(element = "CouldDoTheSameIndicator") Optional<Boolean> couldDoTheSame,

        @Field(element = "ReasonText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> reason,

        @Field(element = "WantedUntilDate") Optional<LocalDate> wantedUntil,

        @Field(element = "AuthorisingOfficialID", pattern = Tokens.OFFICIAL, is = DataClass.OPERATIONAL)
        Optional<String> authorisingOfficial,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    @Override
    public MessageType type() {
        return MessageType.ConsentRequest;
    }
}
