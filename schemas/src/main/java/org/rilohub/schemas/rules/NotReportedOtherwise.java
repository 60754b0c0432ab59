package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.FunctionCode;

/** SR-03: an original does not come twice under one national reference and year with other content. */
final class NotReportedOtherwise implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        boolean original = subject.report().functionCode() == FunctionCode.ORIGINAL;
        return original
                        && subject.memory()
                                .filter(memory -> memory.knowsOtherContentOf(subject.report()))
                                .isPresent()
                ? Stream.of(Finding.reject(
                        "SR-03",
                        Problems.DUPLICATE,
                        "report.nationalReference",
                        "Replace the earlier report with function code 5, or give a new national reference."))
                : Stream.empty();
    }
}
