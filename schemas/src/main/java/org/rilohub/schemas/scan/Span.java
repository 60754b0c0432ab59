package org.rilohub.schemas.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text.
 *
 * @param start of its first character
 * @param end after its last character; greater than {@code start}
 */
record Span(int start, int end) {
    private static final Comparator<Span> IN_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    /** What any of them covers, in order, with at least one character between each and the next. */
    static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans.stream().sorted(IN_ORDER).toList()) {
            if (!merged.isEmpty() && span.start <= merged.getLast().end) {
                var last = merged.removeLast();
                merged.add(new Span(last.start, Math.max(last.end, span.end)));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
