package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A clause's finding and what follows from it.
 *
 * @param problem named to the sender, even where the message may leave without the withheld fields
 * @param withheld canonical paths that must not leave
 * @param obligations that travel with the message
 */
public record Opinion(
        Finding finding, Optional<Problem> problem, SortedSet<String> withheld, SortedSet<String> obligations) {
    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    public Opinion {
        withheld = copyOf(withheld);
        obligations = copyOf(obligations);
    }

    private static SortedSet<String> copyOf(SortedSet<String> values) {
        return values.isEmpty() ? NONE : Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    static boolean anyBreached(List<Opinion> opinions) {
        return opinions.stream().anyMatch(opinion -> opinion.finding().verdict() == Verdict.BREACHED);
    }

    static Opinion of(Finding finding) {
        return new Opinion(finding, Optional.empty(), NONE, NONE);
    }

    public Opinion because(Problem named) {
        return new Opinion(finding, Optional.of(named), withheld, obligations);
    }

    public Opinion withholding(Collection<String> paths) {
        return new Opinion(finding, problem, new TreeSet<>(paths), obligations);
    }

    /** Adds to what the receiver must do. */
    public Opinion obliging(Obligation obligation) {
        return obliging(obligation.toString());
    }

    /** Until when the receiver may keep it. */
    public Opinion deletingBy(LocalDate day) {
        return obliging(Obligation.deleteBy(day));
    }

    /** As {@link Obligation} writes it. */
    public Opinion obliging(String obligation) {
        var all = new TreeSet<>(obligations);
        all.add(obligation);
        return new Opinion(finding, problem, withheld, all);
    }

    /** The same, but people answered what it asks: what it withholds and obliges to stays. */
    Opinion ruled(Ruling ruling) {
        var answered = problem.map(Problem::toString).orElseThrow();
        var settled = new Finding(
                finding.clause(),
                Verdict.MET,
                Reason.RULED.toString(),
                List.of(ruling.task().toString(), answered),
                finding.cite());
        return new Opinion(settled, Optional.empty(), withheld, obligations);
    }
}
