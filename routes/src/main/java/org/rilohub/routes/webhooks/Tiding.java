package org.rilohub.routes.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.rilohub.schemas.Party;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something one partner is to hear of, in one attempt to tell it.
 *
 * @param owner whom it is for
 * @param subject id of what to look at
 * @param at when it happened
 * @param sequence counts what this partner was told
 * @param attempts this one included
 */
record Tiding(UUID eventId, Party owner, Kind kind, UUID subject, Instant at, long sequence, int attempts) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What can happen, by the words on the wire. */
    enum Kind {
        MESSAGE_WAITING("message-waiting", "messageId"),
        DECIDED("decided", "reportId");

        private final String event;
        private final String subject;

        Kind(String event, String subject) {
            this.event = event;
            this.subject = subject;
        }

        String event() {
            return event;
        }

        static Kind of(String event) {
            return event.equals(DECIDED.event) ? DECIDED : MESSAGE_WAITING;
        }
    }

    /** RFC 8785 octets of what the partner is told: the same in every attempt. */
    byte[] json() {
        var members = ids();
        members.put("at", at.toString());
        members.put("sequence", sequence);
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(members)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a leaf says when the hub gives up. */
    Map<String, Object> facts(String reason) {
        var facts = ids();
        facts.put("attempts", attempts);
        facts.put("reason", reason);
        return facts;
    }

    private SortedMap<String, Object> ids() {
        var ids = new TreeMap<String, Object>();
        ids.put("event", kind.event);
        ids.put("eventId", eventId.toString());
        ids.put(kind.subject, subject.toString());
        return ids;
    }
}
