package org.rilohub.schemas.rules;

import java.util.stream.Stream;

/** SR-02: the authenticated sender is the sender in the header. */
final class SignedBySender implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        return subject.header().from().partyId().equals(subject.signer())
                ? Stream.empty()
                : SignedByReporter.reject("header.from.partyId");
    }
}
