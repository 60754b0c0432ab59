package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;

import java.util.function.Supplier;

/** The edge where bytes from outside meet libraries that were not written for hostile ones. */
final class Hostile {
    private Hostile() {}

    /** Whatever a library trips over is the sender's fault and a refusal, never a crash and never a pass. */
    static <T> T reading(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (UntrustedMessageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw malformed("UNREADABLE", e);
        }
    }
}
