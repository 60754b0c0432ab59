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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rilohub.agreements.Consent;
import org.rilohub.agreements.Consent.Limit;
import org.rilohub.cases.consents.ConsentCase.Ruling;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;

/**
 * What originators say, all told, of what a dispatch is made of. An originator that told several things has agreed only if
 * it agreed for each of them; what it said last of a thing counts, until its clock has ended it. What it said of certain
 * proceedings counts for no others; but a no counts for whatever names no proceedings at all.
 *
 * @param originators who told each thing, by the dispatch by which it was told
 * @param complete whether the hub knows of every thing who told it; nobody has agreed to what nobody knows
 * @param cases that were answered, about any of these things, for one receiver
 * @param proceedings keyed digests of the reference of the proceedings the dispatch is for; empty if it names none
 */
record StandingConsents(
        Map<UUID, Party> originators, boolean complete, Collection<ConsentCase> cases, Collection<String> proceedings) {
    /**
     * What words are about, so that a later one takes the place of an earlier.
     *
     * @param elsewhere keyed digest of the reference of other proceedings than the dispatch is for; empty if there are none
     */
    private record Matter(UUID concerning, String elsewhere) implements Comparable<Matter> {
        private static final Comparator<Matter> ORDER =
                Comparator.comparing(Matter::concerning).thenComparing(Matter::elsewhere);

        boolean isMeant() {
            return elsewhere.isEmpty();
        }

        @Override
        public int compareTo(Matter other) {
            return ORDER.compare(this, other);
        }
    }

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
                said.addAll(of(originator, receiver, use));
            }
        }
        return said;
    }

    private List<Consent> of(Party originator, Party receiver, ConsentUse use) {
        var last = lastWords(originator, use);
        var noes = noes(last);
        if (!noes.isEmpty()) {
            return noes.stream().map(no -> no(no, receiver)).distinct().toList();
        }
        var granted = granted(originator, grants(last, Matter::isMeant), receiver, use);
        return granted.or(() -> elsewhere(granted(originator, grants(last, any -> true), receiver, use))).stream()
                .toList();
    }

    private static Optional<Consent> elsewhere(Optional<Consent> granted) {
        return granted.map(consent -> consent.within(Set.of(Limit.OTHER_PROCEEDINGS)));
    }

    private List<ConsentCase> noes(Map<Matter, ConsentCase> last) {
        return last.entrySet().stream()
                .filter(word -> word.getKey().isMeant() || proceedings.isEmpty())
                .map(Map.Entry::getValue)
                .filter(said -> said.state().saysNo())
                .toList();
    }

    private static List<ConsentCase> grants(Map<Matter, ConsentCase> last, Predicate<Matter> wanted) {
        return last.entrySet().stream()
                .filter(word -> wanted.test(word.getKey()))
                .map(Map.Entry::getValue)
                .filter(said -> said.state().grants())
                .toList();
    }

    private Optional<Consent> granted(
            Party originator, Collection<ConsentCase> grants, Party receiver, ConsentUse use) {
        var about = grants.stream().map(ConsentCase::concerning).collect(Collectors.toUnmodifiableSet());
        return complete && about.containsAll(toldBy(originator))
                ? Optional.of(grant(originator, grants, receiver, use))
                : Optional.empty();
    }

    private static Consent grant(Party originator, Collection<ConsentCase> grants, Party receiver, ConsentUse use) {
        var granted = new Consent(originator, Optional.of(receiver), use.name(), "GRANTED", shortest(grants));
        return grants.stream().anyMatch(said -> said.state() == ConsentState.GRANTED_WITH_CONDITIONS)
                ? granted.within(Set.of(Limit.CONDITIONS))
                : granted;
    }

    private Set<UUID> toldBy(Party originator) {
        return originators.entrySet().stream()
                .filter(told -> told.getValue().equals(originator))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Matter, ConsentCase> lastWords(Party originator, ConsentUse use) {
        var last = new TreeMap<Matter, ConsentCase>();
        // Of two words of one instant the stricter counts: it comes later.
        cases.stream()
                .filter(said -> said.use() == use
                        && said.askedOf().equals(originator)
                        && originator.equals(originators.get(said.concerning()))
                        && said.ruling().isPresent())
                .sorted(Comparator.comparing(StandingConsents::at)
                        .thenComparing(said -> said.state().saysNo()))
                .forEach(said -> last.put(matter(said), said));
        return last;
    }

    private Matter matter(ConsentCase said) {
        var other = said.proceedings().filter(named -> !proceedings.contains(named));
        return new Matter(said.concerning(), other.orElse(""));
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
