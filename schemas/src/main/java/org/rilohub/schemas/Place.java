package org.rilohub.schemas;

import java.util.Optional;

/** A country and, where known, a UN/LOCODE in it. */
public record Place(
        @Field(element = "CountryCode", codes = "country") String country,
        @Field(element = "LocationID", codes = "locode") Optional<String> location) {}
