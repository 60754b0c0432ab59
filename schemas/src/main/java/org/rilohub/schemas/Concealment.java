package org.rilohub.schemas;

import java.util.Optional;

/** Where and how the goods were hidden. */
public record Concealment(
        @Field(element = "PlaceCode", codes = "concealment-place")
        String place,

        @Field(element = "MethodCode", codes = "concealment-method")
        Optional<String> method,

        @Field(element = "DescriptionText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> text) {}
