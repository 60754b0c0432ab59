package org.rilohub.cases.operations;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some of many, the newest first.
 *
 * @param next what to ask with for those behind them; empty at the end
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** The most that one page holds. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** @param found one more than the page holds, if there are more */
    static <T> Page<T> of(List<T> found, int size, Function<T, Cursor> at) {
        if (found.size() <= size) {
            return new Page<>(found, Optional.empty());
        }
        var items = found.subList(0, size);
        return new Page<>(items, Optional.of(at.apply(items.getLast()).toString()));
    }

    static int size(int wanted) {
        return Math.clamp(wanted, 1, MOST);
    }
}
