package org.rilohub.schemas.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.rilohub.schemas.Facts;

/** SR-01: a sender leaves alone what only the hub writes in the header. */
final class HubWrites implements Rule {
    private static final Set<String> FIELDS = Set.of(
            "header.provider",
            "header.via",
            "header.agreementRef",
            "header.handling.obligations[]",
            "header.handling.obligationText",
            "header.contentDigest",
            "consentRequest.consentId",
            "warning.warningId",
            "alert.alertId",
            "information.informationId",
            "recall.recallId");

    @Override
    public Stream<Finding> examine(Subject subject) {
        return Facts.present(subject.submission()).keySet().stream()
                .filter(FIELDS::contains)
                .map(path -> Finding.reject(
                        "SR-01", Problems.SCHEMA_INVALID, path, "Leave this field out: only the hub writes it."));
    }
}
