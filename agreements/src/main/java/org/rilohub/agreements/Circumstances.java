package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Lane;

/**
 * What a decision needs beside the dispatch itself; the caller gathers it.
 *
 * @param receiverLanes the lanes the receiver's partner file names; empty if it has no partner file
 * @param about categories of what the message is about beside those it names itself: of the request it answers, of the
 *     information it recalls
 * @param rulings of the provider's people on this dispatch, oldest first
 * @param begun when and under what that was begun which it finishes, if it finishes anything
 * @param operation in the OPERATION lane: {@link Membership#MEMBER} between members of a running operation that allows the
 *     message, {@link Membership#OUTSIDE} otherwise, {@link Membership#UNKNOWN} of an operation nobody knows
 */
public record Circumstances(
        LocalDate asOf,
        Optional<Set<Lane>> receiverLanes,
        List<Origin> origins,
        List<Consent> consents,
        SortedSet<CommodityCategory> about,
        List<Ruling> rulings,
        Optional<Begun> begun,
        Membership operation) {
    /**
     * What a message finishes.
     *
     * @param on the day its request was accepted, or the day on which what it calls back was told
     * @param under id of the framework under which it has to be finished because that one has ended since: the basis, unless
     *     the sender names another
     */
    public record Begun(LocalDate on, Optional<String> under) {}

    /**
     * Of a message that is about nothing but what it says itself, finishes nothing, was ruled on by nobody, and is in no
     * operation that anybody knows.
     */
    public Circumstances(
            LocalDate asOf, Optional<Set<Lane>> receiverLanes, List<Origin> origins, List<Consent> consents) {
        this(
                asOf,
                receiverLanes,
                origins,
                consents,
                Collections.emptySortedSet(),
                List.of(),
                Optional.empty(),
                Membership.UNKNOWN);
    }

    public Circumstances {
        about = Collections.unmodifiableSortedSet(new TreeSet<>(about));
        receiverLanes = receiverLanes.map(Set::copyOf);
        origins = List.copyOf(origins);
        consents = List.copyOf(consents);
        rulings = List.copyOf(rulings);
    }

    /** A first disclosure by the provider itself, to a receiver without a partner file. */
    public static Circumstances on(LocalDate asOf) {
        return new Circumstances(asOf, Optional.empty(), List.of(), List.of());
    }

    /** The same with what else was found that the message is about. */
    public Circumstances andAbout(SortedSet<CommodityCategory> more) {
        var all = new TreeSet<>(about);
        all.addAll(more);
        return new Circumstances(asOf, receiverLanes, origins, consents, all, rulings, begun, operation);
    }

    /** The same with more consents. */
    public Circumstances andConsents(List<Consent> more) {
        var all = Stream.concat(consents.stream(), more.stream()).toList();
        return new Circumstances(asOf, receiverLanes, origins, all, about, rulings, begun, operation);
    }

    /** The same after people of the provider have ruled. */
    public Circumstances andRulings(List<Ruling> more) {
        var all = Stream.concat(rulings.stream(), more.stream()).toList();
        return new Circumstances(asOf, receiverLanes, origins, consents, about, all, begun, operation);
    }

    /** The same for what finishes something. */
    public Circumstances finishing(Begun matter) {
        return new Circumstances(
                asOf, receiverLanes, origins, consents, about, rulings, Optional.of(matter), operation);
    }

    /** The same with what is known of the operation the dispatch belongs to. */
    public Circumstances within(Membership known) {
        return new Circumstances(asOf, receiverLanes, origins, consents, about, rulings, begun, known);
    }
}
