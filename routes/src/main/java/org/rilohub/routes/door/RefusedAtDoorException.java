package org.rilohub.routes.door;

import java.util.Optional;

/** A request that goes no further than the door. Not recorded yet: {@link Refusals} does that, once. */
final class RefusedAtDoorException extends RuntimeException {
    private static final byte[] NOTHING_READ = {};

    private final String problem;
    private final byte[] raw;
    private final Optional<PlainStatus> status;

    /**
     * @param problem name of {@code urn:rilohub:problem:}
     * @param reason machine reason code for the ledger; never content
     * @param raw what was read of the body
     */
    RefusedAtDoorException(String problem, String reason, byte[] raw) {
        this(problem, reason, raw, Optional.empty());
    }

    /** Before anything of the body was read. */
    RefusedAtDoorException(String problem, String reason) {
        this(problem, reason, NOTHING_READ);
    }

    /** For what HTTP has a status of its own and the interface guide has no problem. */
    RefusedAtDoorException(PlainStatus status, String reason) {
        this(status.recordedAs(), reason, NOTHING_READ, Optional.of(status));
    }

    private RefusedAtDoorException(String problem, String reason, byte[] raw, Optional<PlainStatus> status) {
        super(reason, null, false, false);
        this.problem = problem;
        this.raw = raw;
        this.status = status;
    }

    String problem() {
        return problem;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    byte[] raw() {
        return raw;
    }

    Optional<PlainStatus> status() {
        return status;
    }
}
