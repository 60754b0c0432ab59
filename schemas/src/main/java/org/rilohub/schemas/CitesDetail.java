package org.rilohub.schemas;

import java.util.Optional;

/** What CITES wants to know of a specimen. */
public record CitesDetail(
        @Field(element = "AppendixCode", codes = "cites-appendix")
        String appendix,

        @Field(element = "SpeciesName", names = true) String species,

        @Field(element = "TradeTermCode", codes = "cites-term")
        Optional<String> term,

        @Field(element = "SourceCode", codes = "cites-source")
        Optional<String> source) {}
