package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.List;

/** What a decision needs beside the dispatch itself; the caller gathers it. */
public record Circumstances(LocalDate asOf, List<Origin> origins, List<Consent> consents) {
    public Circumstances {
        origins = List.copyOf(origins);
        consents = List.copyOf(consents);
    }

    /** A first disclosure by the provider itself. */
    public static Circumstances on(LocalDate asOf) {
        return new Circumstances(asOf, List.of(), List.of());
    }
}
