package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Proceedings;

/** SR-01: a reference of proceedings goes with proceedings, and to no group: it is between those whom they concern. */
final class ProceedingsNamed implements Rule {
    private static final String FIELD = "header.proceedingsReference";

    @Override
    public Stream<Finding> examine(Subject subject) {
        var header = subject.header();
        if (header.proceedingsReference().isEmpty()) {
            return Stream.empty();
        }
        return header.proceedings() == Proceedings.NONE || subject.goesTo(Lane.CEN) || subject.goesTo(Lane.OPERATION)
                ? Stream.of(Finding.reject(
                        "SR-01",
                        Problems.RULE_VIOLATED,
                        FIELD,
                        "Name proceedings where there are any, in the CMAA lane."))
                : Stream.empty();
    }
}
