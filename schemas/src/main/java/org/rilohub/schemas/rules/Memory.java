package org.rilohub.schemas.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Quantity;
import org.rilohub.schemas.SeizureReport;

/** What the hub remembers of earlier reports; the caller answers from its database. */
public interface Memory {
    /**
     * Whether an original was accepted under the same administration, national reference and year of seizure, with
     * other content than this (SR-03).
     */
    boolean knowsOtherContentOf(SeizureReport report);

    /** The quantities in accepted reports that are alike but not under the same national reference (SR-04). */
    List<Quantity> quantitiesIn(Likeness likeness);

    /** The accepted report of this id, whoever's it is; empty if there is none, or it was cancelled (SR-13). */
    Optional<Earlier> find(UUID reportId);

    /** Whether the RILO office's thresholds, as they stand now, keep a report out of the CEN lane (SR-12). */
    default boolean isBelowThresholds(SeizureReport report) {
        return false;
    }

    /**
     * What makes two reports probably one.
     *
     * @param office the customs office, or else the UN/LOCODE of the seizure
     * @param type of the first goods
     */
    record Likeness(
            String administration, String nationalReference, LocalDate seizureDate, String office, String type) {}

    /** An accepted report. */
    record Earlier(Party originator, Instant acceptedAt) {}
}
