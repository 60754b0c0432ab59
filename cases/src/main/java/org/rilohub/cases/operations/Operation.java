package org.rilohub.cases.operations;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Tlp;

/**
 * A closed group that exchanges for a time.
 *
 * @param code its name on the wire
 * @param owner whose staff lead it; a member only if it is named as one
 * @param begins the first instant in it
 * @param ends the first instant no longer in it
 * @param closed since when the time of keeping is over
 */
public record Operation(
        UUID id,
        String code,
        Party owner,
        Title title,
        Terms terms,
        Instant begins,
        Instant ends,
        Optional<Instant> closed) {
    /** What people call it. */
    public record Title(String english, String japanese) {}

    /**
     * What its members agreed on. Personal data is never among it.
     *
     * @param kinds of messages that may be exchanged
     * @param ceiling the narrowest TLP label a message may bear
     * @param retentionDays how long after the end what was exchanged is kept
     */
    public record Terms(SortedSet<MessageType> kinds, Tlp ceiling, int retentionDays) {
        /** All that can be exchanged in an operation. */
        public static final Set<MessageType> POSSIBLE = Collections.unmodifiableSet(
                EnumSet.of(MessageType.Warning, MessageType.Feedback, MessageType.SeizureReport));

        public Terms {
            kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        }

        boolean allow(MessageType kind, Tlp label) {
            return kinds.contains(kind) && label.compareTo(ceiling) <= 0;
        }
    }

    /** Where it stands at an instant. */
    public OperationState state(Instant at) {
        if (closed.isPresent()) {
            return OperationState.CLOSED;
        }
        if (!at.isBefore(ends)) {
            return OperationState.ENDED;
        }
        return at.isBefore(begins) ? OperationState.PLANNED : OperationState.RUNNING;
    }
}
