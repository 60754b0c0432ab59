package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.agreements.clauses.CommodityScope;
import org.rilohub.agreements.clauses.MessageScope;
import org.rilohub.schemas.Party;

/**
 * One instrument between Japan and a partner, in one version. It binds both, in both directions.
 *
 * @param id such as {@code JP-NL-CMAA}
 * @param parties ISO 3166-1 alpha-2 codes, or {@code EU}
 * @param commodities what it covers
 * @param messages which messages and requests it carries
 * @param clauses its other conditions; every one of {@link #REQUIRED} is among them
 * @param terms what the parties agreed beside conditions
 * @param versionHash {@code sha-256:} and hexadecimal, over RFC 8785 of the parsed file
 */
public record Framework(
        String id,
        Name name,
        SortedSet<String> parties,
        Kind kind,
        Validity validity,
        CommodityScope commodities,
        MessageScope messages,
        List<Clause> clauses,
        Terms terms,
        String versionHash) {
    /** Clauses without which a framework would permit by silence. */
    public static final Set<String> REQUIRED =
            Set.of("purpose-limitation", "personal-data", "criminal-use", "third-party-rule", "confidentiality");

    /** The formats of the publication, in the order in which a basis is chosen. */
    public enum Kind {
        /** Customs mutual assistance agreement, between governments. */
        CMAA,
        /** Customs chapter of an economic partnership agreement. */
        EPA,
        /** Between customs administrations. */
        ADMINISTRATIVE_ARRANGEMENT,
        /** Between private bodies. */
        OTHER,
        CPTPP
    }

    /** The partner's name for display. */
    public record Name(String en, String ja) {}

    public Framework {
        parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
        clauses = List.copyOf(clauses);
        var silent = new TreeSet<>(REQUIRED);
        silent.removeAll(clauses.stream().map(Clause::id).collect(Collectors.toSet()));
        if (!silent.isEmpty()) {
            throw new IllegalArgumentException(id + " would permit by silence: it has no clause " + silent);
        }
        if (parties.size() != 2 || !parties.contains("JP")) {
            throw new IllegalArgumentException(id + " is not between Japan and one partner");
        }
    }

    /** Japan's partner. */
    public String partner() {
        return parties.stream().filter(party -> !party.equals("JP")).findFirst().orElseThrow();
    }

    public boolean binds(Party one, Party other) {
        return Stream.of(one, other).allMatch(party -> party.kind().equals("customs"))
                && parties.equals(new HashSet<>(List.of(one.code(), other.code())));
    }

    public boolean inForceOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    /** Whether a request that was begun on one day is still completed under it on another, after its end (POL-26). */
    public boolean finishesAfterItsEnd(LocalDate begun, LocalDate day) {
        return inForceOn(begun)
                && validity.hasEndedBy(day)
                && terms.termination().value().startedRequestsFinish();
    }

    public boolean amendedOn(LocalDate day) {
        return validity.amendedOn(day);
    }

    /** Scope first, then the other conditions in the order of the file. */
    public List<Clause> everyClause() {
        return Stream.concat(Stream.of(commodities, messages), clauses.stream()).toList();
    }

    /** Whether a judicial authority of the provider must agree to use in court, beside the provider itself (POL-30). */
    public boolean asksJudicialAuthority() {
        return terms.courtUse().filter(Term::value).isPresent();
    }

    Answer.Basis asBasis() {
        return new Answer.Basis(id, versionHash);
    }
}
