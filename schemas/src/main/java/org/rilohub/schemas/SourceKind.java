package org.rilohub.schemas;

import static org.rilohub.schemas.HandlingCode.H0;
import static org.rilohub.schemas.HandlingCode.H1;
import static org.rilohub.schemas.HandlingCode.H2;
import static org.rilohub.schemas.HandlingCode.H3;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where information comes from. The kind is itself source-revealing: it drives the decision and never leaves the hub.
 */
public enum SourceKind {
    OWN_CONTROL(Trait.NONE, H0, H1),
    OFFICER_POSTED_ABROAD(Trait.NONE, H0, H1),
    /** Originator control: the police decide about every further step. */
    POLICE(Trait.ORIGINATOR_CONTROL, H0, H1, H2),
    /** Originator control, as for the police. */
    COAST_GUARD(Trait.ORIGINATOR_CONTROL, H0, H1, H2),
    OTHER_DOMESTIC_AGENCY(Trait.NONE, H0, H1),
    FOREIGN_CUSTOMS(Trait.ORIGINATOR_CONTROL, H0, H1, H2),
    /** One of the organisations under a memorandum (twelve in Japan's list). */
    ORGANISATION_MEMORANDUM(Trait.COMMERCIAL_SECRECY, H0, H1),
    /** One of the companies under a memorandum (three in Japan's list). */
    COMPANY_MEMORANDUM(Trait.COMMERCIAL_SECRECY, H0, H1),
    /** Hotline or web: the identity of the source never leaves. */
    PUBLIC_TIP(Trait.SOURCE_NEVER_LEAVES, H0, H1),
    /** Prior information such as passenger name records: never without a person. */
    PASSENGER_NAME_RECORD(Trait.NEVER_WITHOUT_A_PERSON, H0, H1, H3),
    PLATFORM_OR_EXPRESS_CARRIER(Trait.COMMERCIAL_SECRECY, H0, H1),
    INSPECTION_EQUIPMENT(Trait.NONE, H0, H1);

    /** What a kind of source demands whatever the message says. */
    public enum Trait {
        NONE,
        ORIGINATOR_CONTROL,
        NEVER_WITHOUT_A_PERSON,
        SOURCE_NEVER_LEAVES,
        COMMERCIAL_SECRECY
    }

    private final Trait trait;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, of enum constants
    private final SortedSet<HandlingCode> defaultHandling;

    SourceKind(Trait trait, HandlingCode... defaultHandling) {
        this.trait = trait;
        this.defaultHandling = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(defaultHandling)));
    }

    public Trait trait() {
        return trait;
    }

    /** Handling codes that a dispatch from this kind of source has at least; never empty. */
    public SortedSet<HandlingCode> defaultHandling() {
        return defaultHandling;
    }

    /** The kinds that have this trait. */
    public static EnumSet<SourceKind> with(Trait trait) {
        var kinds = EnumSet.allOf(SourceKind.class);
        kinds.removeIf(kind -> kind.trait != trait);
        return kinds;
    }
}
