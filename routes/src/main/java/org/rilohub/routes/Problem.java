package org.rilohub.routes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.partners.InvalidMessageException.Defect;

/**
 * A refusal as the sender sees it (RFC 9457; interface guide, chapter 9).
 *
 * @param name of {@code urn:rilohub:problem:}
 * @param instance a random id that the ledger's entry has too
 * @param messageId of the refused message, where it could be read from verified content
 */
public record Problem(
        String name, int status, String title, UUID instance, List<Defect> defects, Optional<UUID> messageId) {
    public Problem {
        defects = List.copyOf(defects);
    }

    /** {@code urn:rilohub:problem:} and the name. */
    public String type() {
        return "urn:rilohub:problem:" + name;
    }
}
