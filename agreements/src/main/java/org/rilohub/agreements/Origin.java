package org.rilohub.agreements;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Party;

/** From whom the provider had the information itself, and on what terms (third-party rule). */
public record Origin(Party from, Optional<String> framework, SortedSet<HandlingCode> handling) {
    public Origin {
        handling = Collections.unmodifiableSortedSet(new TreeSet<>(handling));
    }
}
