package org.rilohub.cases.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rilohub.agreements.Consent;
import org.rilohub.cases.consents.ConsentCase.Ruling;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;

/**
 * What originators say, all told, of what a dispatch is made of. An originator that told several things has agreed only if
 * it agreed for each of them; what it said last of a thing counts, until its clock has ended it.
 *
 * @param originators who told each thing, by the dispatch by which it was told
 * @param complete whether the hub knows of every thing who told it; nobody has agreed to what nobody knows
 * @param cases that were answered, about any of these things, for one receiver
 */
record StandingConsents(Map<UUID, Party> originators, boolean complete, Collection<ConsentCase> cases) {
    StandingConsents {
        originators = Map.copyOf(originators);
        cases = List.copyOf(cases);
    }

    /** As a decision takes them. */
    List<Consent> to(Party receiver) {
        var said = new ArrayList<Consent>();
        for (var originator : new TreeSet<>(originators.values())) {
            for (var use : ConsentUse.values()) {
                said.addAll(of(originator, receiver, use));
            }
        }
        return said;
    }

    private List<Consent> of(Party originator, Party receiver, ConsentUse use) {
        var last = lastWords(originator, use);
        var noes = last.values().stream().filter(said -> said.state().saysNo()).toList();
        if (!noes.isEmpty()) {
            return noes.stream().map(no -> no(no, receiver)).distinct().toList();
        }
        last.values().removeIf(said -> said.state() == ConsentState.EXPIRED);
        return complete && last.keySet().containsAll(toldBy(originator))
                ? List.of(
                        new Consent(originator, Optional.of(receiver), use.name(), "GRANTED", shortest(last.values())))
                : List.of();
    }

    private Set<UUID> toldBy(Party originator) {
        return originators.entrySet().stream()
                .filter(told -> told.getValue().equals(originator))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<UUID, ConsentCase> lastWords(Party originator, ConsentUse use) {
        var last = new TreeMap<UUID, ConsentCase>();
        // Of two words of one instant the stricter counts: it comes later.
        cases.stream()
                .filter(said -> said.use() == use
                        && said.askedOf().equals(originator)
                        && originator.equals(originators.get(said.concerning()))
                        && said.ruling().isPresent())
                .sorted(Comparator.comparing(StandingConsents::at)
                        .thenComparing(said -> said.state().saysNo()))
                .forEach(said -> last.put(said.concerning(), said));
        return last;
    }

    private static Instant at(ConsentCase said) {
        return said.ruling().map(Ruling::at).orElseThrow();
    }

    private static Consent no(ConsentCase said, Party receiver) {
        var state = said.state() == ConsentState.WITHDRAWN ? "WITHDRAWN" : "DENIED";
        return new Consent(said.askedOf(), Optional.of(receiver), said.use().name(), state, Optional.empty());
    }

    private static Optional<LocalDate> shortest(Collection<ConsentCase> grants) {
        return grants.stream()
                .map(ConsentCase::ruling)
                .flatMap(Optional::stream)
                .map(Ruling::validUntil)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
