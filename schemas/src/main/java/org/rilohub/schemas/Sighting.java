package org.rilohub.schemas;

import java.time.Instant;
import java.util.Optional;

/** What was seen of a target under surveillance (POL-15). */
public record Sighting(
        @Field(element = "SeenDateTime", is = DataClass.OPERATIONAL)
        Instant seenAt,

        @Field(element = "Place") Optional<Place> place,

        @Field(element = "SightingText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        String text) {}
