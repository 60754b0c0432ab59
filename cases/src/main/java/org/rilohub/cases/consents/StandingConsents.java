package org.rilohub.cases.consents;

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
import org.rilohub.agreements.Consent;
import org.rilohub.agreements.Consent.Limit;
import org.rilohub.cases.consents.ConsentCase.Ruling;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;

/**
 * What originators say, all told, of what a dispatch is made of. An originator that told several things has agreed only if
 * it agreed for each of them; of each, the one of its {@link Words} counts that is about the proceedings of the dispatch.
 *
 * @param originators who told each thing, by the dispatch by which it was told
 * @param complete whether the hub knows of every thing who told it; nobody has agreed to what nobody knows
 * @param cases that were answered, about any of these things, for one receiver
 * @param proceedings keyed digests of the reference of the proceedings the dispatch is for; empty if it names none
 */
record StandingConsents(
        Map<UUID, Party> originators, boolean complete, Collection<ConsentCase> cases, Collection<String> proceedings) {
    StandingConsents {
        originators = Map.copyOf(originators);
        cases = List.copyOf(cases);
        proceedings = List.copyOf(proceedings);
    }

    /** As a decision takes them. */
    List<Consent> to(Party receiver) {
        var said = new ArrayList<Consent>();
        for (var originator : new TreeSet<>(originators.values())) {
            for (var use : ConsentUse.values()) {
                said.addAll(of(words(originator, use), originator, receiver, use));
            }
        }
        return said;
    }

    /** By the thing they are about; of some there are none. */
    private Map<UUID, Words> words(Party originator, ConsentUse use) {
        var words = new TreeMap<UUID, Words>();
        originators.forEach((thing, told) -> {
            if (told.equals(originator)) {
                words.put(thing, new Words(said(thing, originator, use), proceedings));
            }
        });
        return words;
    }

    private List<ConsentCase> said(UUID thing, Party originator, ConsentUse use) {
        return cases.stream()
                .filter(said -> said.concerning().equals(thing)
                        && said.use() == use
                        && said.askedOf().equals(originator)
                        && said.ruling().isPresent())
                .toList();
    }

    private List<Consent> of(Map<UUID, Words> words, Party originator, Party receiver, ConsentUse use) {
        var counting = words.values().stream()
                .map(Words::thatCounts)
                .flatMap(Optional::stream)
                .toList();
        var noes = counting.stream().filter(said -> said.state().saysNo()).toList();
        if (!noes.isEmpty()) {
            return noes.stream().map(no -> no(no, receiver)).toList();
        }
        if (complete && counting.size() == words.size()) {
            return List.of(granted(originator, receiver, use, counting));
        }
        return complete && words.values().stream().allMatch(Words::grantElsewhere)
                ? List.of(elsewhere(originator, receiver, use, words.values()))
                : List.of();
    }

    private static Consent granted(Party originator, Party receiver, ConsentUse use, List<ConsentCase> grants) {
        var granted = new Consent(originator, Optional.of(receiver), use.name(), "GRANTED", shortest(grants))
                .saidIn(messages(grants));
        return grants.stream().anyMatch(said -> said.state() == ConsentState.GRANTED_WITH_CONDITIONS)
                ? granted.within(Set.of(Limit.CONDITIONS))
                : granted;
    }

    /** What people see: it was granted, though not for this. */
    private static Consent elsewhere(Party originator, Party receiver, ConsentUse use, Collection<Words> words) {
        var grants = words.stream()
                .flatMap(each -> each.said().stream())
                .filter(said -> said.state().grants())
                .toList();
        return granted(originator, receiver, use, grants).within(Set.of(Limit.OTHER_PROCEEDINGS));
    }

    private static Consent no(ConsentCase said, Party receiver) {
        var state = said.state() == ConsentState.WITHDRAWN ? "WITHDRAWN" : "DENIED";
        return new Consent(said.askedOf(), Optional.of(receiver), said.use().name(), state, Optional.empty())
                .saidIn(messages(List.of(said)));
    }

    private static List<UUID> messages(List<ConsentCase> said) {
        return said.stream()
                .map(ConsentCase::ruling)
                .flatMap(Optional::stream)
                .map(Ruling::message)
                .toList();
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
