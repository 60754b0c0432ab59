package org.rilohub.agreements;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What people of the provider decided about a message that was referred to them.
 *
 * @param task in which they decided: the ledger says there who they were
 * @param problems it answers; about any other it says nothing
 * @param roles in which they decided
 * @param people how many different ones agreed
 * @param basis the framework they chose, where several ranked equally
 */
public record Ruling(
        UUID task,
        Says says,
        SortedSet<Problem> problems,
        SortedSet<String> roles,
        int people,
        Optional<String> basis) {
    /** Yes or no. */
    public enum Says {
        ALLOW,
        REFUSE
    }

    public Ruling {
        problems = Collections.unmodifiableSortedSet(new TreeSet<>(problems));
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        if (people < 1) {
            throw new IllegalArgumentException("a ruling that nobody made");
        }
    }

    /** As many people as it asks for, each in a role that may, said yes to what one referral asks. */
    public static Ruling allowing(UUID task, Referral referral, SortedSet<String> roles, Optional<String> basis) {
        return new Ruling(task, Says.ALLOW, just(referral.problem()), roles, referral.people(), basis);
    }

    /** One person said no. */
    public static Ruling refusing(UUID task, Referral referral, SortedSet<String> roles) {
        return new Ruling(task, Says.REFUSE, just(referral.problem()), roles, 1, Optional.empty());
    }

    private static SortedSet<Problem> just(Problem problem) {
        return new TreeSet<>(EnumSet.of(problem));
    }

    boolean allows(Problem problem) {
        return says == Says.ALLOW && problems.contains(problem);
    }
}
