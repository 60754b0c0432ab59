package org.rilohub.agreements.reading;

import java.util.List;

/**
 * One thing in which two frameworks differ.
 *
 * @param article a clause, or {@code instrument}, {@code validity}
 * @param field such as {@code gate}; empty where a whole clause was added or taken away
 * @param from what it said, in words; empty where there was nothing
 * @param to what it says, in words; empty where there is nothing any more
 * @param effects what follows, where that can be said
 */
public record Difference(
        String article,
        String title,
        Kind kind,
        String field,
        List<String> from,
        List<String> to,
        List<String> effects) {
    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Difference {
        from = List.copyOf(from);
        to = List.copyOf(to);
        effects = List.copyOf(effects);
    }
}
