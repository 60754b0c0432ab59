package org.rilohub.cases.uploads;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.rilohub.partners.sheets.RowVerdict;

/** The verdicts of both stages in the order of their rows; of one row, the later stage's. */
final class MergedVerdicts implements Iterator<RowVerdict> {
    private final Iterator<RowVerdict> earlier;
    private final Iterator<RowVerdict> later;
    private Optional<RowVerdict> left;
    private Optional<RowVerdict> right;

    MergedVerdicts(Iterator<RowVerdict> earlier, Iterator<RowVerdict> later) {
        this.earlier = earlier;
        this.later = later;
        this.left = next(earlier);
        this.right = next(later);
    }

    private static Optional<RowVerdict> next(Iterator<RowVerdict> verdicts) {
        return verdicts.hasNext() ? Optional.of(verdicts.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return left.isPresent() || right.isPresent();
    }

    @Override
    public RowVerdict next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int first = Math.min(row(left), row(right));
        var found = (row(right) == first ? right : left).orElseThrow();
        left = row(left) == first ? next(earlier) : left;
        right = row(right) == first ? next(later) : right;
        return found;
    }

    private static int row(Optional<RowVerdict> verdict) {
        return verdict.map(RowVerdict::first).orElse(Integer.MAX_VALUE);
    }
}
