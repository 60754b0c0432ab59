package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.SeizureReport;

/** SR-13: a report that replaces or cancels says which. */
final class AmendmentNamesReport implements Rule {
    static final String ID = "SR-13";
    static final String PATH = "report.relatedReports[].reportId";

    @Override
    public Stream<Finding> examine(Subject subject) {
        return isAmendment(subject.report()) && subject.report().amended().isEmpty()
                ? Stream.of(Finding.reject(
                        ID,
                        Problems.RULE_VIOLATED,
                        PATH,
                        "Name the earlier report with the relation REPLACES (function 5) or CANCELS (function 1)."))
                : Stream.empty();
    }

    static boolean isAmendment(SeizureReport report) {
        return report.functionCode() != FunctionCode.ORIGINAL;
    }
}
