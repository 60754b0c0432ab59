package org.rilohub.schemas;

import java.time.Instant;

/** A request that was made by word of mouth, and who took it down (Article 7(1) of the agreement with the Netherlands). */
public record OralRequest(
        @Field(element = "TakenByID", pattern = Tokens.OFFICIAL, is = DataClass.OPERATIONAL)
        String takenBy,

        @Field(element = "TakenDateTime") Instant takenAt) {}
