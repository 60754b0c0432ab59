package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Optional;

/** A customs declaration by its number. */
public record Declaration(
        @Field(element = "DeclarationID", pattern = Tokens.REFERENCE, is = DataClass.COMMERCIAL)
        String number,

        @Field(element = "DeclarationOfficeID", max = 17, is = DataClass.OPERATIONAL)
        Optional<String> office,

        @Field(element = "DeclarationDate") Optional<LocalDate> date) {}
