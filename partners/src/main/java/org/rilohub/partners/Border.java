package org.rilohub.partners;

import java.util.List;
import org.rilohub.agreements.Minimised;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Sealable;
import org.rilohub.security.Verified;

/** Both borders of the hub's own vocabulary: into it, and out of it in the receiver's dialect. */
public interface Border {
    /**
     * Reads a message in its sender's dialect and applies every rule that needs no memory.
     *
     * @throws InvalidMessageException if it is invalid, with every defect found
     */
    Canonical canonicalise(Verified message);

    /**
     * Applies the same rules to a message that stands in the vocabulary already, in no envelope of its own.
     *
     * @param signer whose signature over more than the message stands for it, or whose person wrote it
     * @throws InvalidMessageException if it is invalid, with every defect found
     */
    Vouched vouch(Submission message, Party signer);

    /** Whether the receiver's dialect has a form for messages of this type. */
    boolean carries(Party receiver, MessageType type);

    /** What is to be sealed, and what became of each field on the way. */
    record Translated(Sealable sealable, List<Change> changes) {
        public Translated {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Writes a minimised dispatch in its receiver's dialect.
     *
     * @throws IllegalStateException if the directory has no such receiver
     */
    Translated translate(Minimised message);
}
