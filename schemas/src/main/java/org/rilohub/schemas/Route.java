package org.rilohub.schemas;

import java.util.List;
import java.util.Optional;

/** The way the goods took; transit keeps its order. Country XX, unknown, is for the origin only. */
public record Route(
        @Field(element = "Origin") Optional<Place> origin,
        @Field(element = "Departure") Optional<Place> departure,
        @Field(element = "Transit", most = 20) List<Place> transit,
        @Field(element = "Destination") Optional<Place> destination) {
    public Route {
        transit = List.copyOf(transit);
    }
}
