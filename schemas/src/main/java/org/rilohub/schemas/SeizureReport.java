package org.rilohub.schemas;

import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** What was seized, when, where, how it travelled, how it was hidden and found (interface guide, chapter 4). */
public record SeizureReport(
        // UUIDv7, given by the hub at acceptance; absent from submissions.
        @Field(element = "ReportID") Optional<UUID> reportId,

        @Field(element = "NationalReferenceID", pattern = Tokens.REFERENCE, is = DataClass.OPERATIONAL)
        String nationalReference,

        @Field(element = "ReportingAdministrationID", codes = "country")
        String reportingAdministration,

        @Field(element = "ReportProfileCode") ReportProfile profile,
        @Field(element = "FunctionCode") FunctionCode functionCode,
        @Field(element = "SeizureDate") LocalDate seizureDate,

        @Field(element = "SeizureTime", is = DataClass.OPERATIONAL)
        Optional<OffsetTime> seizureTime,

        @Field(element = "DetectingAgencyCode", codes = "detecting-agency", is = DataClass.OPERATIONAL)
        Optional<String> detectingAgency,

        @Field(element = "CustomsOfficeID", max = 17, is = DataClass.OPERATIONAL)
        Optional<String> customsOffice,

        @Field(element = "SeizureLocationID", codes = "locode")
        Optional<String> seizureLocation,

        @Field(element = "LocationTypeCode", codes = "location-type")
        Optional<String> locationType,

        @Field(element = "CustomsProcedureFlowCode", codes = "flow")
        Optional<String> flow,

        @Field(element = "SeizedGoods", least = 1) List<SeizedGoods> goods,
        @Field(element = "Conveyance") Optional<Conveyance> conveyance,
        @Field(element = "Route") Optional<Route> route,
        @Field(element = "Concealment") Optional<Concealment> concealment,
        // The first is the primary one.
        @Field(element = "DetectionMethodCode", codes = "detection-method", most = 5, is = DataClass.SOURCE_REVEALING)
        List<String> detection,

        @Field(element = "ModusOperandiText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> modusOperandi,

        @Field(element = "InvolvedPerson") List<InvolvedPerson> personsInvolved,
        @Field(element = "TradeParty") List<TradeParty> tradeParties,
        @Field(element = "Attachment", most = 10) List<Picture> pictures,
        @Field(element = "Evaluation") Optional<Evaluation> evaluation,

        @Field(element = "OperationCode", pattern = Tokens.CODE, is = DataClass.OPERATIONAL)
        Optional<String> operation,

        @Field(element = "RelatedReport") List<RelatedReport> relatedReports,
        // True where the record was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    public SeizureReport {
        goods = List.copyOf(goods);
        detection = List.copyOf(detection);
        personsInvolved = List.copyOf(personsInvolved);
        tradeParties = List.copyOf(tradeParties);
        pictures = List.copyOf(pictures);
        relatedReports = List.copyOf(relatedReports);
    }

    @Override
    public MessageType type() {
        return MessageType.SeizureReport;
    }

    @Override
    public SortedSet<CommodityCategory> categories() {
        var categories = new TreeSet<CommodityCategory>();
        goods.forEach(each -> categories.add(each.category()));
        return Collections.unmodifiableSortedSet(categories);
    }

    /** The earlier report that this one replaces or cancels, if it does and says which (SR-13). */
    public Optional<UUID> amended() {
        return switch (functionCode) {
            case ORIGINAL -> Optional.empty();
            case REPLACE -> related("REPLACES");
            case CANCEL -> related("CANCELS");
        };
    }

    private Optional<UUID> related(String relation) {
        return relatedReports.stream()
                .filter(related -> related.relation().equals(relation))
                .map(RelatedReport::reportId)
                .findFirst();
    }
}
