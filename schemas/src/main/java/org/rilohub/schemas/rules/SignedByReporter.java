package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.Party;

/** SR-02: the authenticated sender and the reporting administration are one. */
final class SignedByReporter implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        var reporter = subject.report().reportingAdministration();
        return reports(subject.signer(), reporter) ? Stream.empty() : reject("report.reportingAdministration");
    }

    private static boolean reports(Party signer, String reporter) {
        return signer.kind().equals("customs") && signer.code().equals(reporter);
    }

    static Stream<Finding> reject(String path) {
        return Stream.of(Finding.reject(
                "SR-02",
                Problems.RULE_VIOLATED,
                path,
                "Name the administration whose certificate signed the message."));
    }
}
