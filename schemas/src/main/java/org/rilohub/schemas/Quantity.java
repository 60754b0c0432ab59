package org.rilohub.schemas;

import java.math.BigDecimal;
import java.util.Optional;

/** How much was seized: at most 18 digits, 6 of them after the point, in a UN/ECE Recommendation 20 unit. */
public record Quantity(
        @Field(element = "value", text = true) BigDecimal value,

        @Field(element = "unitCode", attribute = true, codes = "unit")
        String unit,
        // Set where a trace was found, so that the value 0 means "some".
        @Field(element = "traceIndicator", attribute = true) Optional<Boolean> trace) {}
