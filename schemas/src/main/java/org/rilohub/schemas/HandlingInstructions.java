package org.rilohub.schemas;

import java.util.Collections;
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

        @Field(element = "NoDomesticAgenciesIndicator") Optional<Boolean> noDomesticAgencies) {
    public HandlingInstructions {
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }
}
