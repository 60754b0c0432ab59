package org.rilohub.routes;

import org.rilohub.agreements.Decision;
import org.rilohub.security.Sealable;

/** Looks once more at what is about to leave, knowing nothing of how it was made. */
@FunctionalInterface
public interface Guard {
    /**
     * Passes a message that holds only what its permit lets out.
     *
     * @param dialect the message is written in, as partner files name it
     * @throws GuardException if it holds anything else, or cannot be read: nothing leaves
     */
    void check(Sealable message, Decision.Permitted permit, String dialect);
}
