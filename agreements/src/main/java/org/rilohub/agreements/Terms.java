package org.rilohub.agreements;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a framework says beside its conditions: read by people, and by whatever carries a request from its first day to its
 * last.
 *
 * @param refusalGrounds on which assistance may be refused, postponed or given under conditions (POL-09, POL-22)
 * @param deadlines in which requests are answered; no agreement that was read has any
 * @param languages of requests, ISO 639-1
 * @param automaticExchange ids of the arrangements under which sets of data go out by themselves (POL-14); without one
 *     there is no automatic exchange
 * @param costs who bears them (POL-21)
 * @param recovery whether assistance in the recovery of claims is covered (POL-27)
 * @param termination how it ends (POL-26)
 * @param courtUse whether a judicial authority of the provider must agree to use in court, beside the provider (POL-30);
 *     empty where nothing says so
 */
public record Terms(
        Term<SortedSet<Ground>> refusalGrounds,
        Term<Deadlines> deadlines,
        Term<List<String>> languages,
        Term<SortedSet<String>> automaticExchange,
        Term<Costs> costs,
        Term<Boolean> recovery,
        Term<Termination> termination,
        Optional<Term<Boolean>> courtUse) {
    public Terms {
        refusalGrounds = new Term<>(sorted(refusalGrounds.value()), refusalGrounds.cite());
        languages = new Term<>(List.copyOf(languages.value()), languages.cite());
        automaticExchange = new Term<>(sorted(automaticExchange.value()), automaticExchange.cite());
    }

    /** Why an administration may say no; a person decides. */
    public enum Ground {
        SOVEREIGNTY,
        SECURITY,
        PUBLIC_POLICY,
        SUBSTANTIAL_INTEREST,
        COMMERCIAL_SECRECY,
        OWN_LAW,
        RESOURCES
    }

    /** Who bears the costs of assistance. */
    public enum Costs {
        /** Each its own; about extraordinary ones the two consult. */
        EACH_ITS_OWN
    }

    /**
     * In which a request is dealt with, counted from its receipt.
     *
     * @param oralConfirmationHours until an oral request is confirmed in writing
     * @param acknowledgeWorkingDays until it is acknowledged
     * @param urgentHours until an urgent one is answered from what is at hand
     * @param urgentDays until an urgent one is answered otherwise
     * @param routineDays until any other is answered
     */
    public record Deadlines(
            int oralConfirmationHours, int acknowledgeWorkingDays, int urgentHours, int urgentDays, int routineDays) {}

    /**
     * @param noticeMonths between the notice and the end
     * @param startedRequestsFinish whether requests received before the end are completed after it
     */
    public record Termination(int noticeMonths, boolean startedRequestsFinish) {}

    private static <T extends Comparable<T>> SortedSet<T> sorted(SortedSet<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
