package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * What an originator said when asked.
 *
 * @param by who decided
 * @param to whom it may go; empty for anybody the provider chooses
 * @param use {@code ONWARD} or {@code CRIMINAL_COURT}
 * @param state {@code GRANTED}, {@code DENIED} or {@code WITHDRAWN}
 * @param until last day it holds
 * @param limits of a grant, as far as this message goes; sorted
 * @param said the hub's ids of the messages in which it said so, sorted; none where somebody asks what would be
 */
public record Consent(
        Party by,
        Optional<Party> to,
        String use,
        String state,
        Optional<LocalDate> until,
        SortedSet<Limit> limits,
        SortedSet<UUID> said) {
    public static final String ONWARD = "ONWARD";
    public static final String CRIMINAL_COURT = "CRIMINAL_COURT";

    /** Within what a grant holds, beside its receiver, its use and its days. */
    public enum Limit {
        /** On conditions, in words: people judge whether they are kept. */
        CONDITIONS,
        /** For proceedings other than those this message is for: here it grants nothing. */
        OTHER_PROCEEDINGS
    }

    public Consent {
        limits = Collections.unmodifiableSortedSet(new TreeSet<>(limits));
        said = Collections.unmodifiableSortedSet(new TreeSet<>(said));
    }

    /** Without limits, and said in no message. */
    public Consent(Party by, Optional<Party> to, String use, String state, Optional<LocalDate> until) {
        this(by, to, use, state, until, new TreeSet<>(), new TreeSet<>());
    }

    /** The same, within these limits. */
    public Consent within(Set<Limit> narrower) {
        var all = EnumSet.noneOf(Limit.class);
        all.addAll(limits);
        all.addAll(narrower);
        return new Consent(by, to, use, state, until, new TreeSet<>(all), said);
    }

    /** The same, said in these messages. */
    public Consent saidIn(Collection<UUID> messages) {
        return new Consent(by, to, use, state, until, limits, new TreeSet<>(messages));
    }

    /** Whether it speaks of this use by this receiver. */
    public boolean concerns(Party originator, Party receiver, String wanted) {
        return by.equals(originator)
                && use.equals(wanted)
                && to.map(receiver::equals).orElse(true);
    }

    public boolean grantsOn(LocalDate day) {
        return isYesOn(day) && !limits.contains(Limit.OTHER_PROCEEDINGS);
    }

    /** Whether it would grant it, were this message for other proceedings than it is. */
    boolean grantsElsewhereOn(LocalDate day) {
        return isYesOn(day) && limits.contains(Limit.OTHER_PROCEEDINGS);
    }

    private boolean isYesOn(LocalDate day) {
        return state.equals("GRANTED") && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean hasConditions() {
        return limits.contains(Limit.CONDITIONS);
    }

    /** Denied or withdrawn: anything that is not a grant says no. */
    public boolean saysNo() {
        return !state.equals("GRANTED");
    }
}
