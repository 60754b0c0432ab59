package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Party;
import org.rilohub.security.Door;
import org.rilohub.security.Received;

/** Takes in what a partner sends: the right media type, a bounded body there is room for, the instant it was there. */
final class Intake {
    static final String JOSE = "application/jose";

    private final BoundedBody body;
    private final BodyBudget budget;
    private final Clock clock;

    Intake(BoundedBody body, BodyBudget budget, Clock clock) {
        this.body = body;
        this.budget = budget;
        this.clock = clock;
    }

    /** The octets of a request whose one content type is {@code mediaType}, up to the partner's limit. */
    byte[] octets(HttpServletRequest request, String mediaType) {
        return octets(request, mediaType, Integer.MAX_VALUE - 1);
    }

    /** As {@link #octets(HttpServletRequest, String)}, with a limit below the partner's. */
    byte[] octets(HttpServletRequest request, String mediaType, int limit) {
        requireType(request, mediaType);
        var partner = Caller.partner(request);
        var most = Math.min(limit, partner.counterpart().maxBytes());
        return body.read(request, most, budget.open(request, partner));
    }

    /** The octets of a person's request whose one content type is {@code mediaType}. */
    byte[] ofStaff(HttpServletRequest request, String mediaType, int limit) {
        requireType(request, mediaType);
        var organisation = Caller.person(request).organisation();
        return body.read(request, limit, budget.open(request, organisation, limit));
    }

    /** A sealed message at the REST door. */
    Received rest(HttpServletRequest request) {
        requireType(request, JOSE);
        var key = idempotencyKey(request);
        return new Received(
                Door.REST,
                party(request),
                octets(request, JOSE),
                clock.instant(),
                Optional.of(key),
                Optional.of(request.getRequestURI()));
    }

    /** What was signed about the body, in a header of its request. */
    Received statement(HttpServletRequest request, String compact) {
        return new Received(
                Door.REST,
                party(request),
                compact.getBytes(StandardCharsets.US_ASCII),
                clock.instant(),
                Optional.of(idempotencyKey(request)),
                Optional.of(request.getRequestURI()));
    }

    /** A sealed message at the SOAP door. */
    Received soap(HttpServletRequest request, String mediaType) {
        return new Received(
                Door.SOAP,
                party(request),
                octets(request, mediaType),
                clock.instant(),
                Optional.empty(),
                Optional.of(request.getRequestURI()));
    }

    private static Party party(HttpServletRequest request) {
        return Caller.partner(request).party();
    }

    private static void requireType(HttpServletRequest request, String mediaType) {
        var given = Collections.list(request.getHeaders("Content-Type"));
        if (given.size() != 1 || !essence(given.getFirst()).equals(mediaType)) {
            throw new RefusedAtDoorException("unsupported-media-type", "CONTENT_TYPE");
        }
    }

    static String essence(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static UUID idempotencyKey(HttpServletRequest request) {
        var given = Collections.list(request.getHeaders("Idempotency-Key"));
        if (given.size() != 1) {
            throw new RefusedAtDoorException("idempotency-key-mismatch", "IDEMPOTENCY_KEY_COUNT");
        }
        return Ids.read(given.getFirst())
                .orElseThrow(() -> new RefusedAtDoorException("idempotency-key-mismatch", "IDEMPOTENCY_KEY_FORM"));
    }
}
