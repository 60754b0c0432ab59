package org.rilohub.routes;

import org.rilohub.security.Received;
import org.rilohub.security.Verified;

/** For a door that must know what was signed before it can hand a message on. */
@FunctionalInterface
public interface Opening {
    /**
     * Verifies a message.
     *
     * @throws ProblemException if nobody can trust it; it is quarantined and its leaf written by then
     */
    Verified open(Received received);
}
