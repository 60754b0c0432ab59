package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.scan.FreeTextScan;

/** SR-01: codes name nobody; they are kept and shown where no legal basis carries a name. */
final class CodesNameNobody implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        return new FreeTextScan(subject.lists())
                .codesThatName(subject.submission()).stream()
                        .map(path -> Finding.reject(
                                "SR-01", Problems.RULE_VIOLATED, path, "Use a code that names nobody in the report."));
    }
}
