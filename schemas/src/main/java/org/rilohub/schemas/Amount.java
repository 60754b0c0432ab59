package org.rilohub.schemas;

import java.math.BigDecimal;

/** A sum of money in an ISO 4217 currency. */
public record Amount(
        @Field(element = "value", text = true, is = DataClass.COMMERCIAL)
        BigDecimal value,

        @Field(element = "currencyID", attribute = true, codes = "currency", is = DataClass.COMMERCIAL)
        String currency) {}
