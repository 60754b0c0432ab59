package org.rilohub.cases.consents;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The one table of what can follow what; whatever is not in it cannot happen. */
final class ConsentCourse {
    /** An answer proves that the request arrived, also where its receipt is late. */
    private static final Map<ConsentEvent, ConsentState> ASKED = Map.of(
            ConsentEvent.EXAMINE, ConsentState.IN_EXAMINATION,
            ConsentEvent.GRANT, ConsentState.GRANTED,
            ConsentEvent.GRANT_WITH_CONDITIONS, ConsentState.GRANTED_WITH_CONDITIONS,
            ConsentEvent.REFUSE, ConsentState.REFUSED);

    private static final Map<ConsentEvent, ConsentState> DECISIONS = Map.of(
            ConsentEvent.GRANT, ConsentState.GRANTED,
            ConsentEvent.GRANT_WITH_CONDITIONS, ConsentState.GRANTED_WITH_CONDITIONS,
            ConsentEvent.REFUSE, ConsentState.REFUSED);
    private static final Map<ConsentEvent, ConsentState> ENDS =
            Map.of(ConsentEvent.WITHDRAW, ConsentState.WITHDRAWN, ConsentEvent.EXPIRE, ConsentState.EXPIRED);
    private static final Map<ConsentState, Map<ConsentEvent, ConsentState>> TABLE = Map.of(
            ConsentState.ASKED, ASKED,
            ConsentState.IN_EXAMINATION, DECISIONS,
            ConsentState.GRANTED, ENDS,
            ConsentState.GRANTED_WITH_CONDITIONS, ENDS,
            ConsentState.REFUSED, Map.of(),
            ConsentState.WITHDRAWN, Map.of(),
            ConsentState.EXPIRED, Map.of());

    private ConsentCourse() {}

    /** Where an event leads; empty if it cannot happen now. */
    static Optional<ConsentState> after(ConsentState state, ConsentEvent event) {
        return Optional.ofNullable(steps(state).get(event));
    }

    /** What can happen now. */
    static SortedSet<ConsentEvent> possible(ConsentState state) {
        return new TreeSet<>(steps(state).keySet());
    }

    private static Map<ConsentEvent, ConsentState> steps(ConsentState state) {
        return TABLE.getOrDefault(state, Map.of());
    }
}
