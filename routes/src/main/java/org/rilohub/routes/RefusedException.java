package org.rilohub.routes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.InvalidMessageException.Defect;

/** Ends an acceptance: what the sender will be told, and what the ledger will be. Undoes the transaction it is thrown in. */
final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;
    private final transient Database.Task afterwards;

    /**
     * @param problem name, for the sender
     * @param reason code, for the ledger
     */
    record Refusal(String problem, String reason, List<Defect> defects, Optional<UUID> messageId, boolean alarm) {
        Refusal {
            defects = List.copyOf(defects);
        }

        static Refusal of(String problem, String reason, UUID messageId) {
            return new Refusal(problem, reason, List.of(), Optional.of(messageId), false);
        }

        /** The same, for somebody to look at now. */
        Refusal alarming() {
            return new Refusal(problem, reason, defects, messageId, true);
        }
    }

    RefusedException(Refusal refusal) {
        this(refusal, tx -> {});
    }

    /** @param afterwards what is stored with the refusal, once everything else is undone */
    RefusedException(Refusal refusal, Database.Task afterwards) {
        super(refusal.reason());
        this.refusal = refusal;
        this.afterwards = afterwards;
    }

    Refusal refusal() {
        return refusal;
    }

    Database.Task afterwards() {
        return afterwards;
    }
}
