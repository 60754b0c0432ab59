package org.rilohub.schemas;

import java.util.Optional;

/** Goods that a message speaks of, as exactly as its sender can say. */
public record GoodsConcerned(
        @Field(element = "CommodityCategoryCode") CommodityCategory category,

        @Field(element = "CommodityTypeCode", codes = "commodity-type")
        Optional<String> type,

        @Field(element = "ClassificationID", codes = "hs") Optional<String> hsCode,
        @Field(element = "Quantity") Optional<Quantity> quantity,

        @Field(element = "GoodsDescriptionText", free = true, max = 512, is = DataClass.OPERATIONAL)
        Optional<String> description) {}
