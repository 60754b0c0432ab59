package org.rilohub.schemas;

import java.util.Optional;

/** A photograph of an exceptional concealment. */
public record Picture(
        @Field(element = "MediaTypeCode", codes = "media-type")
        String mediaType,

        @Field(element = "CaptionText", free = true, is = DataClass.OPERATIONAL)
        Optional<String> caption,
        // Whether a person checked that neither face nor document can be seen.
        @Field(element = "HumanReleaseIndicator") boolean humanRelease,
        // Base64. A picture may show a face until a person has said otherwise.
        @Field(element = "BinaryObject", max = 1398104, is = DataClass.NOMINAL)
        String content) {}
