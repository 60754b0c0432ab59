package org.rilohub.schemas;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the receiver may do with the information. Only the originator lowers it. */
public record HandlingInstructions(
        @Field(element = "HandlingCode", most = 4) SortedSet<HandlingCode> codes,
        @Field(element = "TLPCode") Tlp tlp,
        @Field(element = "ClassificationCode") Classification classification,

        @Field(element = "CaveatText", free = true, max = 2000, is = DataClass.OPERATIONAL)
        Optional<String> caveatText,

        @Field(element = "NoDomesticAgenciesIndicator") Optional<Boolean> noDomesticAgencies,

        // What the receiver must do, as codes; written by the hub.
        @Field(element = "ObligationCode", pattern = Tokens.OBLIGATION, most = 20)
        List<String> obligations,

        // The same in English and Japanese; written by the hub.
        @Field(element = "ObligationText", max = 4000) Optional<String> obligationText) {
    public HandlingInstructions(
            SortedSet<HandlingCode> codes,
            Tlp tlp,
            Classification classification,
            Optional<String> caveatText,
            Optional<Boolean> noDomesticAgencies) {
        this(codes, tlp, classification, caveatText, noDomesticAgencies, List.of(), Optional.empty());
    }

    public HandlingInstructions {
        obligations = List.copyOf(obligations);
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }
}
