package org.rilohub.cases.disclosures;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/**
 * Information that one administration was told and has signed for.
 *
 * @param dispatchId the messageId its receiver saw
 * @param messageId the hub's id of what its provider handed in
 * @param framework it went under, in the CMAA lane
 * @param agency that made the information, where its provider says so: a code of the list {@code detecting-agency}
 * @param at when its receiver signed for it
 */
public record Disclosure(
        UUID dispatchId,
        UUID messageId,
        Party provider,
        Party receiver,
        Lane lane,
        Optional<String> framework,
        Optional<String> agency,
        Instant at) {}
