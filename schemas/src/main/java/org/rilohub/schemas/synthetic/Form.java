package org.rilohub.schemas.synthetic;

import java.util.List;
import java.util.Optional;

/** A form of smuggling and how often Japan Customs met it. */
record Form(
        String type,
        String mode,
        String locationType,
        String function,
        int cases,
        String place,
        String method,
        String detection) {
    static final List<Form> ALL = Rows.read(
            "forms.tsv",
            row -> new Form(row[0], row[1], row[2], row[3], Integer.parseInt(row[4]), row[5], row[6], row[7]));

    /** What a UN/LOCODE must offer for this form, if that is certain. */
    Optional<String> needs() {
        return function.isEmpty() ? Optional.empty() : Optional.of(function);
    }
}
