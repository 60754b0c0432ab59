package org.rilohub.cases.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rilohub.agreements.Framework;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.requests.LifeCycle.Row;
import org.rilohub.schemas.Content;

/**
 * A side's attempt at a step.
 *
 * @param request as it stands before
 * @param framework it rests on, as it counts today
 * @param now when it is tried
 */
record Turn(RequestCase request, Row row, CaseMessage message, Optional<Framework> framework, Instant now) {
    Content content() {
        return message.submission().content();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
