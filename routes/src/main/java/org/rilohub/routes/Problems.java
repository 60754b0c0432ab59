package org.rilohub.routes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.partners.InvalidMessageException.Defect;

/** Every answer to a refused message, with its status and its title (interface guide, chapter 9). */
public final class Problems {
    private static final Map<String, Entry> KNOWN = Map.ofEntries(
            entry("schema-invalid", 400, "The message does not follow its schema"),
            entry("signature-invalid", 400, "The message cannot be trusted"),
            entry("expired", 400, "The message was sealed too long ago, or in the future"),
            entry("idempotency-key-mismatch", 400, "The idempotency key is not the message id"),
            entry("approval-invalid", 400, "The approval cannot be trusted"),
            entry("unauthenticated", 401, "No valid token"),
            entry("forbidden", 403, "Not allowed"),
            entry("not-found", 404, "Not found"),
            entry("id-reuse", 409, "Another message has this id"),
            entry("decision-needed", 409, "What was referred has to be decided; it cannot be released"),
            entry("task-closed", 409, "The task was decided or closed before"),
            entry("precondition-failed", 412, "It has changed since it was read"),
            entry("precondition-required", 428, "Say by If-Match which version was read"),
            entry("proposal-closed", 409, "The proposal was withdrawn, has expired or is a version"),
            entry("already-approved", 409, "This person, certificate or key has approved it"),
            entry("duplicate", 409, "The national reference was reported with other content"),
            entry("out-of-turn", 409, "Its case cannot take the message now"),
            entry("oral-not-confirmed", 409, "The oral request is not confirmed in writing"),
            entry("official-not-designated", 403, "The official is not designated for these exchanges"),
            entry("agreement-not-in-force", 403, "The agreement has ended, and does not let this be completed"),
            entry("criminal-use-prohibited", 403, "The agreement rules out use in court"),
            entry("criminal-use-needs-consent", 409, "Use in court needs consent first"),
            entry("retention-expired", 410, "The information is no longer held"),
            entry("too-large", 413, "The message is too large"),
            entry("unsupported-media-type", 415, "The media type is not supported"),
            entry("code-unknown", 422, "A code is not in its list"),
            entry("incomplete-request", 422, "The request is not complete"),
            entry("incomplete-decision", 422, "The decision or reply lacks what it needs"),
            entry("rule-violated", 422, "A rule rejects the message"),
            entry("framework-invalid", 422, "The framework cannot be proposed as it is"),
            entry("nominal-data-in-cen-lane", 422, "Nominal data in the CEN lane"),
            entry("unavailable", 503, "Not available now; nothing was accepted"));

    private record Entry(int status, String title) {}

    private Problems() {}

    private static Map.Entry<String, Entry> entry(String name, int status, String title) {
        return Map.entry(name, new Entry(status, title));
    }

    /** The problem of this name, with an id of its own; a name nobody knows is a {@code rule-violated}. */
    public static Problem of(String name) {
        return of(name, List.of());
    }

    /** The same, saying what is wrong. */
    public static Problem of(String name, List<Defect> defects) {
        return of(name, UUID.randomUUID(), defects, Optional.empty());
    }

    static Problem of(String name, UUID instance, List<Defect> defects, Optional<UUID> messageId) {
        var known = KNOWN.containsKey(name) ? name : "rule-violated";
        var entry = KNOWN.getOrDefault(known, new Entry(422, "A rule rejects the message"));
        return new Problem(known, entry.status(), entry.title(), instance, defects, messageId);
    }
}
