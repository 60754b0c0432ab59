package org.rilohub.routes;

/**
 * Told before and after each step that survives a crash, so that a test can end the process at exactly that point.
 * Names are {@code accept.before-commit}, {@code accept.committed}, {@code accept.answered}, {@code address.committed},
 * {@code decide.before-commit}, {@code decide.committed}, {@code relay.sent}, {@code relay.deleted}, {@code deliver.claimed},
 * {@code seal.before-commit}, {@code seal.committed}, {@code deliver.before-send}, {@code deliver.sent}, {@code deliver.receipt},
 * {@code deliver.before-commit}, {@code deliver.committed}, {@code release.before-commit}, {@code release.committed},
 * {@code decision.before-commit}, {@code decision.committed}.
 */
@FunctionalInterface
public interface DurableSteps {
    void reached(String step);

    /** In production nobody listens. */
    static DurableSteps unwatched() {
        return step -> {};
    }
}
