package org.rilohub.schemas.rules;

import java.util.stream.Stream;
import org.rilohub.schemas.Party;

/** SR-02: the authenticated sender, the sender in the header and the reporting administration are one. */
final class SignedByReporter implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        var sender = subject.header().from().partyId();
        var reporter = subject.report().reportingAdministration();
        return Stream.concat(
                sender.equals(subject.signer()) ? Stream.empty() : reject("header.from.partyId"),
                reports(subject.signer(), reporter) ? Stream.empty() : reject("report.reportingAdministration"));
    }

    private static boolean reports(Party signer, String reporter) {
        return signer.kind().equals("customs") && signer.code().equals(reporter);
    }

    private static Stream<Finding> reject(String path) {
        return Stream.of(Finding.reject(
                "SR-02",
                Problems.RULE_VIOLATED,
                path,
                "Name the administration whose certificate signed the message."));
    }
}
