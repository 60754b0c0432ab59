package org.rilohub.agreements;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Party;

/**
 * From whom the provider had the information itself, and on what terms (third-party rule).
 *
 * @param framework it came under
 * @param handling codes it came with
 * @param obligations that travelled with it, as {@link Obligation} writes them: they hold wherever it goes
 * @param likely whether nobody named it: the hub only knows the facts again, so it asks a person and refuses nothing
 */
public record Origin(
        Party from,
        Optional<String> framework,
        SortedSet<HandlingCode> handling,
        SortedSet<String> obligations,
        boolean likely) {
    public Origin {
        handling = Collections.unmodifiableSortedSet(new TreeSet<>(handling));
        obligations = Collections.unmodifiableSortedSet(new TreeSet<>(obligations));
    }

    /** Of which nothing more is known than its handling codes. */
    public Origin(Party from, Optional<String> framework, SortedSet<HandlingCode> handling) {
        this(from, framework, handling, new TreeSet<>(), false);
    }
}
