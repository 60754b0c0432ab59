package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** What one administration asks another for (RH020). What a request must hold is asked when it is complete, not by its form. */
public record AssistanceRequest(
        // UUIDv7, given by the hub at acceptance; absent from submissions.
        @Field(element = "RequestID") Optional<UUID> requestId,

        @Field(element = "NationalReferenceID", pattern = Tokens.REFERENCE, is = DataClass.OPERATIONAL)
        String nationalReference,

        @Field(element = "RequestingPartyID") Party requestingAdministration,
        @Field(element = "RequestedPartyID") Party requestedAdministration,
        @Field(element = "RequestKindCode") RequestKind requestKind,
        @Field(element = "UrgencyCode") Urgency urgency,

        @Field(element = "UrgencyReasonText", free = true, max = 512, is = DataClass.OPERATIONAL)
        Optional<String> urgencyReason,

        @Field(element = "OralRequest") Optional<OralRequest> oral,

        @Field(element = "SubjectText", free = true, max = 512, is = DataClass.OPERATIONAL)
        Optional<String> subject,

        @Field(element = "ReasonText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> reason,

        @Field(element = "OffenceTypeCode", codes = "offence-type")
        Optional<String> offenceType,

        @Field(element = "LegalProvisionText", names = true, most = 20, is = DataClass.OPERATIONAL)
        List<String> legalProvisions,

        @Field(element = "FactsText", free = true, max = 8000, is = DataClass.OPERATIONAL)
        Optional<String> factsSummary,

        @Field(element = "EnquiriesMadeText", free = true, max = 4000, is = DataClass.OPERATIONAL)
        Optional<String> enquiriesMade,

        @Field(element = "InvolvedPerson") List<InvolvedPerson> persons,
        // Why no person is named.
        @Field(element = "NoPersonsReasonCode", codes = "no-persons-reason")
        Optional<String> noPersonsReason,

        @Field(element = "TradeParty") List<TradeParty> tradeParties,
        @Field(element = "GoodsConcerned", least = 1) List<GoodsConcerned> goods,
        @Field(element = "Conveyance") List<Conveyance> conveyances,
        @Field(element = "Place") List<Place> places,
        @Field(element = "Declaration") List<Declaration> declarations,
        @Field(element = "RelatedReport") List<RelatedReport> relatedReports,

        @Field(element = "SpecialProcedureText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> specialProcedure,
        // Agencies beyond customs that are to have the answer, too.
        @Field(element = "RecipientBeyondCustomsCode", codes = "beyond-customs", most = 10)
        List<String> recipientsBeyondCustoms,
        // Whether the requesting administration could do the same if asked (Article 11(2)).
        @Field(element = "CouldDoTheSameIndicator") Optional<Boolean> couldDoTheSame,

        @Field(element = "ReciprocityText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> reciprocityText,

        @Field(element = "ReasonableGroundsText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> reasonableGrounds,

        @Field(element = "SurveillanceUntilDate") Optional<LocalDate> surveillanceUntil,

        @Field(element = "LanguageCode", pattern = Tokens.LANGUAGE)
        Optional<String> language,

        @Field(element = "DueByDate") Optional<LocalDate> dueBy,

        @Field(element = "ContactOfficialID", pattern = Tokens.OFFICIAL, is = DataClass.OPERATIONAL)
        Optional<String> contactOfficial,

        @Field(element = "AuthorisingOfficialID", pattern = Tokens.OFFICIAL, is = DataClass.OPERATIONAL)
        Optional<String> authorisingOfficial,

        @Field(element = "Attachment", most = 10) List<Picture> pictures,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    public AssistanceRequest {
        legalProvisions = List.copyOf(legalProvisions);
        persons = List.copyOf(persons);
        tradeParties = List.copyOf(tradeParties);
        goods = List.copyOf(goods);
        conveyances = List.copyOf(conveyances);
        places = List.copyOf(places);
        declarations = List.copyOf(declarations);
        relatedReports = List.copyOf(relatedReports);
        recipientsBeyondCustoms = List.copyOf(recipientsBeyondCustoms);
        pictures = List.copyOf(pictures);
    }

    @Override
    public MessageType type() {
        return MessageType.AssistanceRequest;
    }

    @Override
    public SortedSet<CommodityCategory> categories() {
        return Content.categoriesOf(goods);
    }
}
