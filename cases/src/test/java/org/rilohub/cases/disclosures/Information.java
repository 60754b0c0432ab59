package org.rilohub.cases.disclosures;

import java.util.List;
import java.util.Optional;
import org.rilohub.schemas.SpontaneousInformation;

/** What an administration tells unasked. */
public final class Information {
    private Information() {}

    public static SpontaneousInformation about(String subject) {
        return new SpontaneousInformation(
                Optional.empty(),
                "JP-2026-1",
                subject,
                "What was seen",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
