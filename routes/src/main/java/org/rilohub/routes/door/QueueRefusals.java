package org.rilohub.routes.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import org.rilohub.partners.PartnerFile;
import org.rilohub.routes.Problem;
import org.rilohub.routes.SecurityEvents;
import org.rilohub.security.Door;
import org.rilohub.security.Receipts;

/** How the queue door says no: one security event, and a signed problem where the sender can be answered. */
final class QueueRefusals {
    private static final String TYPE = "rilohub-problem+jws";

    private final PartnerFile partner;
    private final SecurityEvents events;
    private final Receipts signing;

    QueueRefusals(PartnerFile partner, SecurityEvents events, Receipts signing) {
        this.partner = partner;
        this.events = events;
        this.signing = signing;
    }

    Problem record(RefusedAtDoorException refused) {
        return events.refused(
                Door.QUEUE, Optional.of(partner.party()), refused.problem(), refused.reason(), refused.raw());
    }

    /** The compact JWS of a problem, with the message's id where it is known. */
    String notice(Problem problem) {
        var tree = ProblemJson.tree(problem);
        problem.messageId().ifPresent(id -> tree.put("messageId", id.toString()));
        return signing.notice(TYPE, canonical(Json.octets(tree)), partner.counterpart());
    }

    private static byte[] canonical(byte[] json) {
        try {
            return new JsonCanonicalizer(new String(json, StandardCharsets.UTF_8)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("our own JSON", e);
        }
    }
}
