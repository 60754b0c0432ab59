package org.rilohub.schemas.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.schemas.Facts;

/** SR-05: every code was in its list on the day of the seizure. */
final class CodesExist implements Rule {
    private static final String ID = "SR-05";

    @Override
    public Stream<Finding> examine(Subject subject) {
        var findings = Stream.<Finding>builder();
        Facts.visit(subject.submission(), (path, found) -> {
            var list = found.part().field().codes();
            if (!list.isEmpty()) {
                examine(subject, path, list, (String) found.value()).ifPresent(findings::add);
            }
        });
        return findings.build();
    }

    private static Optional<Finding> examine(Subject subject, String path, String list, String code) {
        return switch (subject.lists().standing(list, code, subject.date())) {
            case LISTED -> Optional.empty();
            case UNLISTED ->
                Optional.of(Finding.flag(
                        ID, path, "The hub does not know this code of the list " + list + ": check that it is right."));
            case NOT_VALID, UNKNOWN ->
                Optional.of(Finding.reject(
                        ID,
                        Problems.CODE_UNKNOWN,
                        path,
                        "Use a code that the list " + list + " has on the day of the seizure."));
        };
    }
}
