package org.rilohub.cases.recalls;

import java.util.UUID;

/**
 * A message that its receiver gets once more because of something that was told it later.
 *
 * @param dispatchId the messageId its receiver sees
 * @param promptedBy the dispatch that brought what came later
 */
public record Notice(UUID dispatchId, UUID promptedBy, Progress progress) {
    /** How far it has come. */
    public enum Progress {
        /** It goes on without anybody's doing. */
        UNDER_WAY,
        /** It was refused, put aside or cancelled, or waits for a person: nobody knows whether it will ever arrive. */
        STOPPED,
        /** Its receiver has signed for it. */
        SIGNED
    }

    boolean is(Progress other) {
        return progress == other;
    }
}
