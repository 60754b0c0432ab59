package org.rilohub.cases.tasks;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The last task that was seen: the next page begins after it, whatever was opened or decided meanwhile. */
public record TaskCursor(Instant openedAt, UUID taskId) {
    /** Before everything. */
    public static final TaskCursor FIRST = new TaskCursor(Instant.EPOCH, new UUID(0, 0));

    /** As it stands in an address. */
    public String text() {
        var plain = openedAt + " " + taskId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws IllegalArgumentException if it is none that {@link #text} wrote */
    public static TaskCursor of(String text) {
        var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        int space = plain.indexOf(' ');
        try {
            return new TaskCursor(
                    Instant.parse(plain.substring(0, Math.max(0, space))), UUID.fromString(plain.substring(space + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no cursor of ours", e);
        }
    }
}
