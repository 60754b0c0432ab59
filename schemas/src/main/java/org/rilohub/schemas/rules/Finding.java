package org.rilohub.schemas.rules;

import java.util.Optional;

/**
 * What a rule has to say of one field; never a value of it.
 *
 * @param rule {@code SR-01} to {@code SR-13}, {@code NN-1} to {@code NN-7}
 * @param path canonical path in the submission, such as {@code report.goods[].quantity.unit}
 * @param problem for a rejection, the name of {@code urn:rilohub:problem:} it is answered with
 * @param remedy what the sender can do, in one sentence; for a transformation, what the hub does
 */
public record Finding(String rule, String path, Outcome outcome, Optional<String> problem, String remedy) {
    /** What follows from a finding. */
    public enum Outcome {
        /** The submission is not accepted. */
        REJECT,
        /** Accepted, and shown to RILO staff. */
        FLAG,
        /** Accepted; the hub changes the field before it leaves in the CEN lane. */
        TRANSFORM,
        INFO
    }

    static Finding reject(String rule, String problem, String path, String remedy) {
        return new Finding(rule, path, Outcome.REJECT, Optional.of(problem), remedy);
    }

    static Finding flag(String rule, String path, String remedy) {
        return new Finding(rule, path, Outcome.FLAG, Optional.empty(), remedy);
    }

    static Finding transform(String rule, String path, String remedy) {
        return new Finding(rule, path, Outcome.TRANSFORM, Optional.empty(), remedy);
    }

    static Finding info(String rule, String path, String remedy) {
        return new Finding(rule, path, Outcome.INFO, Optional.empty(), remedy);
    }

    /** Whether the submission must not be accepted. */
    public boolean rejects() {
        return outcome == Outcome.REJECT;
    }
}
