package org.rilohub.schemas;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** What an administration tells another unasked (RH030). */
public record SpontaneousInformation(
        // UUIDv7, given by the hub at acceptance; absent from submissions.
        @Field(element = "InformationID") Optional<UUID> informationId,

        @Field(element = "NationalReferenceID", pattern = Tokens.REFERENCE, is = DataClass.OPERATIONAL)
        String nationalReference,

        @Field(element = "SubjectText", free = true, max = 512, is = DataClass.OPERATIONAL)
        String subject,

        @Field(element = "InformationText", free = true, max = 8000, is = DataClass.OPERATIONAL)
        String information,

        @Field(element = "OffenceTypeCode", codes = "offence-type")
        Optional<String> offenceType,
        // Whether serious damage threatens, so that it goes without delay (Article 3(3)).
        @Field(element = "SeriousDamageIndicator") Optional<Boolean> seriousDamage,

        @Field(element = "DetectingAgencyCode", codes = "detecting-agency", is = DataClass.OPERATIONAL)
        Optional<String> originatingAgency,

        @Field(element = "InvolvedPerson") List<InvolvedPerson> persons,
        @Field(element = "TradeParty") List<TradeParty> tradeParties,
        @Field(element = "GoodsConcerned", least = 1) List<GoodsConcerned> goods,
        @Field(element = "Conveyance") List<Conveyance> conveyances,
        @Field(element = "Place") List<Place> places,
        @Field(element = "Route") Optional<Route> route,
        @Field(element = "RelatedReport") List<RelatedReport> relatedReports,
        @Field(element = "Evaluation") Optional<Evaluation> evaluation,
        @Field(element = "Attachment", most = 10) List<Picture> pictures,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    public SpontaneousInformation {
        persons = List.copyOf(persons);
        tradeParties = List.copyOf(tradeParties);
        goods = List.copyOf(goods);
        conveyances = List.copyOf(conveyances);
        places = List.copyOf(places);
        relatedReports = List.copyOf(relatedReports);
        pictures = List.copyOf(pictures);
    }

    @Override
    public MessageType type() {
        return MessageType.SpontaneousInformation;
    }

    @Override
    public SortedSet<CommodityCategory> categories() {
        return Content.categoriesOf(goods);
    }
}
