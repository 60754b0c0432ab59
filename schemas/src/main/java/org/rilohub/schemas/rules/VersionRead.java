package org.rilohub.schemas.rules;

import java.util.stream.Stream;

/** SR-01: the message is of a version whose meaning the hub knows; another may say something else in the same fields. */
final class VersionRead implements Rule {
    private static final int NEWEST = 1;

    @Override
    public Stream<Finding> examine(Subject subject) {
        int version = subject.submission().header().messageVersion();
        return version == NEWEST
                ? Stream.empty()
                : Stream.of(Finding.reject(
                        "SR-01",
                        Problems.SCHEMA_INVALID,
                        "header.messageVersion",
                        "Send the message in version " + NEWEST + "."));
    }
}
