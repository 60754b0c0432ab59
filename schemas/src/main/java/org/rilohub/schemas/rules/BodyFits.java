package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;

/** SR-01: the message is of the type its header says, and goes in no lane but those its type goes in. */
final class BodyFits implements Rule {
    private static final String ID = "SR-01";

    @Override
    public Stream<Finding> examine(Subject subject) {
        return Stream.concat(type(subject), lanes(subject));
    }

    private static Stream<Finding> type(Subject subject) {
        return subject.header().messageType() == subject.content().type()
                ? Stream.empty()
                : Stream.of(Finding.reject(
                        ID, Problems.SCHEMA_INVALID, "header.messageType", "Name the type of what the message holds."));
    }

    private static Stream<Finding> lanes(Subject subject) {
        var lanes = MessageForm.of(subject.content().type()).lanes();
        return Stream.of(Lane.values())
                .filter(subject::goesTo)
                .filter(lane -> !lanes.contains(lane))
                .limit(1)
                .map(lane -> Finding.reject(
                        ID, Problems.RULE_VIOLATED, "header.lane", "Send a message of this type in its own lane."));
    }
}
