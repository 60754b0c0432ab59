package org.rilohub.schemas;

import java.math.BigDecimal;

/** Number of packages and their UN/ECE Recommendation 21 type. */
public record PackageCount(
        @Field(element = "value", text = true) BigDecimal value,

        @Field(element = "packageTypeCode", attribute = true, codes = "package-type")
        String type) {}
