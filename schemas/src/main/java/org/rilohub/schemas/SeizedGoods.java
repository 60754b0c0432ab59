package org.rilohub.schemas;

import java.math.BigDecimal;
import java.util.Optional;

/** One kind of goods in a seizure. */
public record SeizedGoods(
        @Field(element = "CommodityCategoryCode") CommodityCategory category,

        @Field(element = "CommodityTypeCode", codes = "commodity-type")
        String type,

        @Field(element = "DosageFormCode", codes = "dosage-form")
        Optional<String> dosageForm,

        @Field(element = "ClassificationID", codes = "hs") Optional<String> hsCode,
        @Field(element = "Quantity") Quantity quantity,
        // Kilograms, computed by the hub; never accepted from a sender.
        @Field(element = "NormalisedMassMeasure") Optional<BigDecimal> normalisedKg,
        @Field(element = "EstimatedValueAmount") Optional<Amount> estimatedValue,
        @Field(element = "PurityPercent") Optional<BigDecimal> purity,
        @Field(element = "CITES") Optional<CitesDetail> cites,

        @Field(element = "BrandName", names = true, is = DataClass.COMMERCIAL)
        Optional<String> brand,

        @Field(element = "RightHolderName", names = true, is = DataClass.COMMERCIAL)
        Optional<String> rightHolder,

        @Field(element = "PackageQuantity") Optional<PackageCount> packages) {}
