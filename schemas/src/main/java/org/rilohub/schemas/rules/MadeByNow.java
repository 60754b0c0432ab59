package org.rilohub.schemas.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * SR-01: a message was made by now, and not before there was a RILO: the day of its making bounds how long a receiver may
 * keep it, so it may not be any day at all.
 */
final class MadeByNow implements Rule {
    private static final Instant FIRST = Instant.parse("1987-12-01T00:00:00Z");

    /** No clock of a partner is further ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    @Override
    public Stream<Finding> examine(Subject subject) {
        var made = subject.submission().header().createdAt();
        return made.isBefore(FIRST) || made.isAfter(subject.now().plus(AHEAD))
                ? Stream.of(Finding.reject(
                        "SR-01",
                        Problems.SCHEMA_INVALID,
                        "header.createdAt",
                        "Say when the message was made: not in the future, and not before 1987-12-01."))
                : Stream.empty();
    }
}
