package org.rilohub.cases.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;

/**
 * One consent, from the request on.
 *
 * @param consentId the hub's id of the request, under which scope and reasons are kept encrypted
 * @param askedBy who was told the information
 * @param askedOf who told it
 * @param concerning the dispatch by which it was told: the consent is about this information and no other
 * @param recipient who may have it, or may use it before a court; empty where it is an agency at home
 * @param agency at home it may go to, a code of the list {@code beyond-customs}
 * @param framework the information came under
 * @param proceedings keyed digest of the reference of the proceedings it is for, and for no others; the reference itself stays
 *     in the message
 */
public record ConsentCase(
        UUID consentId,
        Party askedBy,
        Party askedOf,
        UUID concerning,
        ConsentUse use,
        Optional<Party> recipient,
        Optional<String> agency,
        Optional<String> framework,
        Optional<String> proceedings,
        Optional<LocalDate> wantedUntil,
        Instant askedAt,
        ConsentState state,
        Optional<Ruling> ruling) {
    /**
     * What the originator said last.
     *
     * @param message the hub's id of the decision, under which its scope, conditions and reasons are kept encrypted
     * @param ground of a refusal, a code of the list {@code refusal-ground}
     * @param conditions how many it names
     * @param validUntil last day it holds, where its giver is and in UTC
     */
    public record Ruling(
            UUID message, Optional<String> ground, int conditions, Optional<LocalDate> validUntil, Instant at) {}

    /** Whether it lets its recipient do what was asked on this day. */
    public boolean isValidOn(LocalDate day) {
        return state.grants()
                && ruling.flatMap(Ruling::validUntil)
                        .map(last -> !day.isAfter(last))
                        .orElse(true);
    }

    boolean wasRuledBy(UUID message) {
        return ruling.filter(said -> said.message().equals(message)).isPresent();
    }
}
