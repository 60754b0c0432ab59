package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rilohub.schemas.Lane;

/**
 * What a decision needs beside the dispatch itself; the caller gathers it.
 *
 * @param receiverLanes the lanes the receiver's partner file names; empty if it has no partner file
 */
public record Circumstances(
        LocalDate asOf, Optional<Set<Lane>> receiverLanes, List<Origin> origins, List<Consent> consents) {
    public Circumstances {
        receiverLanes = receiverLanes.map(Set::copyOf);
        origins = List.copyOf(origins);
        consents = List.copyOf(consents);
    }

    /** A first disclosure by the provider itself, to a receiver without a partner file. */
    public static Circumstances on(LocalDate asOf) {
        return new Circumstances(asOf, Optional.empty(), List.of(), List.of());
    }
}
