package org.rilohub.partners;

import java.util.List;
import java.util.Set;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Verified;

/** How one administration writes what all of them mean. */
public interface Dialect {
    /** What a message means, and what was mapped on the way. */
    record Reading(Submission submission, List<Change> changes) {
        public Reading {
            changes = List.copyOf(changes);
        }
    }

    /** A message in the dialect's own words. */
    final class Writing {
        private final String mediaType;
        private final byte[] content;
        private final List<Change> changes;

        /** @param content octets to sign, or for SOAP the one child element of the body; not copied */
        public Writing(String mediaType, byte[] content, List<Change> changes) {
            this.mediaType = mediaType;
            this.content = content;
            this.changes = List.copyOf(changes);
        }

        public String mediaType() {
            return mediaType;
        }

        /** Read only. */
        public byte[] content() {
            return content;
        }

        public List<Change> changes() {
            return changes;
        }
    }

    /** Its name in partner files: {@code common-xml}. */
    String name();

    /** The messages it has a form for. */
    Set<MessageType> carries();

    /**
     * Reads a verified message.
     *
     * @throws InvalidMessageException if it is not valid in this dialect, naming field, rule and remedy
     */
    Reading read(Verified message);

    /** Writes what is left after minimising. */
    Writing write(Outgoing message);
}
