package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** A shipment that the members of an operation are to look for (RH010). */
public record Warning(
        // UUIDv7, given by the hub at acceptance; absent from submissions.
        @Field(element = "WarningID") Optional<UUID> warningId,

        @Field(element = "NationalReferenceID", pattern = Tokens.REFERENCE, is = DataClass.OPERATIONAL)
        String nationalReference,

        @Field(element = "OperationCode", pattern = Tokens.CODE, is = DataClass.OPERATIONAL)
        String operationCode,

        @Field(element = "GoodsConcerned", least = 1) List<GoodsConcerned> goods,
        @Field(element = "Conveyance") Optional<Conveyance> conveyance,
        @Field(element = "Route") Optional<Route> route,

        @Field(element = "IndicatorCode", codes = "risk-indicator", most = 20)
        List<String> indicators,

        @Field(element = "RequestedActionCode") RequestedAction action,
        @Field(element = "ValidUntilDate") LocalDate validUntil,

        @Field(element = "WarningText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> text,

        @Field(element = "RelatedReport") List<RelatedReport> relatedReports,
        @Field(element = "Attachment", most = 10) List<Picture> pictures,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    public Warning {
        goods = List.copyOf(goods);
        indicators = List.copyOf(indicators);
        relatedReports = List.copyOf(relatedReports);
        pictures = List.copyOf(pictures);
    }

    @Override
    public MessageType type() {
        return MessageType.Warning;
    }

    @Override
    public SortedSet<CommodityCategory> categories() {
        return Content.categoriesOf(goods);
    }

    @Override
    public Optional<String> operation() {
        return Optional.of(operationCode);
    }
}
