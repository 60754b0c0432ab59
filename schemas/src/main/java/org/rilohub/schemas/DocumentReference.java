package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Optional;

/** A document that a message speaks of or that goes by another way; an original is to be given back (POL-19). */
public record DocumentReference(
        @Field(element = "DocumentID", pattern = Tokens.REFERENCE, is = DataClass.OPERATIONAL)
        String number,

        @Field(element = "DocumentTitle", free = true, max = 256, is = DataClass.OPERATIONAL)
        String title,

        @Field(element = "OriginalIndicator") boolean original,
        @Field(element = "ReturnByDate") Optional<LocalDate> returnBy) {}
