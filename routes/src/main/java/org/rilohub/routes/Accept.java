package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.Border;
import org.rilohub.partners.Canonical;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.routes.SecurityLog.Incident;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Received;
import org.rilohub.security.UntrustedMessageException;
import org.rilohub.security.Verified;
import org.rilohub.security.Verifier;

/** Verify, deduplicate, canonicalise, validate, store: in this order, and every way out of it is written down. */
final class Accept implements Acceptance {
    private final Verifier verifier;
    private final Border border;
    private final Admission admission;
    private final SecurityLog security;
    private final QuarantineTasks quarantine;
    private final Answering answering;

    /** What came of a message that was verified once more. */
    sealed interface Again {
        record Admitted(Acknowledged acknowledged) implements Again {}

        record Refused(Refusal refusal) implements Again {}
    }

    Accept(
            Verifier verifier,
            Border border,
            Admission admission,
            SecurityLog security,
            QuarantineTasks quarantine,
            DurableSteps steps) {
        this.verifier = verifier;
        this.border = border;
        this.admission = admission;
        this.security = security;
        this.quarantine = quarantine;
        this.answering = new Answering(security, steps);
    }

    @Override
    public Acknowledged accept(Received received) {
        return answer(received, () -> admit(open(received)));
    }

    @Override
    public Acknowledged accept(Verified verified) {
        return answer(verified.received(), () -> admit(verified));
    }

    /** As {@link Opening} promises. */
    Verified open(Received received) {
        try {
            return verifier.verify(received);
        } catch (UntrustedMessageException e) {
            throw new ProblemException(quarantined(received, e));
        }
    }

    /**
     * Accepts a message that nobody could trust when it came, by the very steps of any message, in the caller's transaction;
     * what is refused leaves there no more than its refusal. The seal's age is judged by when it came, certificates as of now.
     *
     * @param asAtItsDoor what its door asks of it once it is opened
     * @throws SQLException if the store fails: the caller must not commit
     */
    Again again(Connection tx, Received received, Predicate<Verified> asAtItsDoor) throws SQLException {
        try {
            return new Again.Admitted(Database.part(tx, part -> admit(part, verifier.verify(received), asAtItsDoor)));
        } catch (UntrustedMessageException e) {
            return new Again.Refused(untrusted(e));
        } catch (InvalidMessageException e) {
            return new Again.Refused(Answering.invalid(e));
        } catch (RefusedException e) {
            e.afterwards().in(tx);
            return new Again.Refused(e.refusal());
        }
    }

    private Acknowledged admit(Connection tx, Verified verified, Predicate<Verified> asAtItsDoor) throws SQLException {
        if (!asAtItsDoor.test(verified)) {
            throw new RefusedException(
                    new Refusal("schema-invalid", "NOT_AS_AT_ITS_DOOR", List.of(), Optional.empty(), false));
        }
        var repeated = admission.answered(tx, verified);
        if (repeated.isPresent()) {
            expect(verified.received(), repeated.get().messageId());
            return repeated.get();
        }
        return admission.admit(tx, new Incoming.Sealed(canonical(verified)));
    }

    private Acknowledged answer(Received received, Supplier<Acknowledged> admission) {
        return answering.answer(refusal -> incident(received, refusal), admission);
    }

    private Acknowledged admit(Verified verified) {
        var repeated = admission.answered(verified);
        if (repeated.isPresent()) {
            expect(verified.received(), repeated.get().messageId());
            return repeated.get();
        }
        return admission.admit(new Incoming.Sealed(canonical(verified)));
    }

    private Canonical canonical(Verified verified) {
        if (!verified.fresh()) {
            throw new RefusedException(new Refusal("expired", "NOT_FRESH", List.of(), Optional.empty(), false));
        }
        var canonical = border.canonicalise(verified);
        expect(verified.received(), canonical.submission().header().messageId());
        expectResource(verified.received(), canonical.submission());
        Confidentiality.check(canonical);
        Addressee.requireOneBasis(canonical.submission().header());
        return canonical;
    }

    /** What the sender named outside of the envelope must be what the envelope says. */
    private static void expect(Received received, UUID messageId) {
        if (!messageId.equals(received.idempotencyKey().orElse(messageId))) {
            throw new RefusedException(Refusal.of("idempotency-key-mismatch", "IDEMPOTENCY_KEY_MISMATCH", messageId));
        }
    }

    /** A message belongs where its form says: to its own case, its own operation, its own lane. */
    private static void expectResource(Received received, Submission message) {
        var lane = "/soap/" + message.header().lane().name().toLowerCase(Locale.ROOT);
        var anyLane = message.content() instanceof SeizureReport ? "/soap/seizure-reports" : lane;
        boolean fits = received.resource()
                .map(path -> path.startsWith("/soap/")
                        ? path.equals(lane) || path.equals(anyLane)
                        : MessageForm.resources(message).contains(path))
                .orElse(true);
        if (!fits) {
            var defect =
                    new Defect("", "RESOURCE_MISMATCH", "Send the message to the resource of its type and its case.");
            throw new RefusedException(new Refusal(
                    "schema-invalid",
                    "RESOURCE_MISMATCH",
                    List.of(defect),
                    Optional.of(message.header().messageId()),
                    false));
        }
    }

    private Problem quarantined(Received received, UntrustedMessageException e) {
        return security.quarantined(
                incident(received, untrusted(e)),
                (tx, instance) -> quarantine.keep(tx, instance, received, e.reason()));
    }

    private static Refusal untrusted(UntrustedMessageException e) {
        return new Refusal(told(e.kind()), e.reason(), List.of(), Optional.empty(), false);
    }

    private static String told(UntrustedMessageException.Kind kind) {
        return switch (kind) {
            case MALFORMED -> "schema-invalid";
            case UNTRUSTED -> "signature-invalid";
            case TOO_LARGE -> "too-large";
        };
    }

    private static Incident incident(Received received, Refusal refusal) {
        return new Incident(received.door(), Optional.of(received.peer()), refusal, Digest.of(received.wire()));
    }
}
