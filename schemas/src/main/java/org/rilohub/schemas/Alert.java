package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

/** A new trend that every CEN user should know of (RH012). */
public record Alert(
        // UUIDv7, given by the hub at acceptance; absent from submissions.
        @Field(element = "AlertID") Optional<UUID> alertId,

        @Field(element = "NationalReferenceID", pattern = Tokens.REFERENCE, is = DataClass.OPERATIONAL)
        String nationalReference,

        @Field(element = "TitleText", free = true, max = 256, is = DataClass.OPERATIONAL)
        String title,

        @Field(element = "GoodsConcerned", least = 1) List<GoodsConcerned> goods,
        @Field(element = "Conveyance") Optional<Conveyance> conveyance,
        @Field(element = "Route") Optional<Route> route,
        @Field(element = "Concealment") Optional<Concealment> concealment,

        @Field(element = "IndicatorCode", codes = "risk-indicator", most = 20)
        List<String> indicators,

        @Field(element = "ModusOperandiText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> modusOperandi,

        @Field(element = "ValidUntilDate") Optional<LocalDate> validUntil,
        @Field(element = "RelatedReport") List<RelatedReport> relatedReports,
        @Field(element = "Attachment", most = 10) List<Picture> pictures,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    public Alert {
        goods = List.copyOf(goods);
        indicators = List.copyOf(indicators);
        relatedReports = List.copyOf(relatedReports);
        pictures = List.copyOf(pictures);
    }

    @Override
    public MessageType type() {
        return MessageType.Alert;
    }

    @Override
    public SortedSet<CommodityCategory> categories() {
        return Content.categoriesOf(goods);
    }
}
