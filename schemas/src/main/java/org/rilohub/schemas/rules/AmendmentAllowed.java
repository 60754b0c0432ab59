package org.rilohub.schemas.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.rilohub.schemas.rules.Memory.Earlier;

/** SR-13: only the originator replaces or cancels, and only within the retention limit. */
final class AmendmentAllowed implements Rule {
    @Override
    public Stream<Finding> examine(Subject subject) {
        var report = subject.report();
        var named = report.amended();
        if (!AmendmentNamesReport.isAmendment(report) || named.isEmpty()) {
            return Stream.empty();
        }
        boolean allowed = subject.memory()
                .flatMap(memory -> memory.find(named.get()))
                .filter(earlier -> isAllowed(earlier, subject))
                .isPresent();
        return allowed
                ? Stream.empty()
                : Stream.of(Finding.reject(
                        AmendmentNamesReport.ID,
                        Problems.RULE_VIOLATED,
                        AmendmentNamesReport.PATH,
                        "Name a report of your own that is not older than the retention limit."));
    }

    private static boolean isAllowed(Earlier earlier, Subject subject) {
        var accepted = LocalDate.ofInstant(earlier.acceptedAt(), ZoneOffset.UTC);
        var today = LocalDate.ofInstant(subject.now(), ZoneOffset.UTC);
        return earlier.originator().equals(subject.signer())
                && !today.isAfter(accepted.plus(subject.settings().retention()));
    }
}
