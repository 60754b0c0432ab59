package org.rilohub.cases.operations;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page ends: the next one begins behind it, whatever was added meanwhile. */
record Cursor(Instant at, UUID id) {
    /** Before everything, in lists that begin with the newest. */
    static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /**
     * Reads one that a page gave.
     *
     * @throws IllegalArgumentException if no page gave it
     */
    static Cursor read(Optional<String> text) {
        return text.map(Cursor::read).orElse(START);
    }

    private static Cursor read(String text) {
        var parts = text.split("_", -1);
        try {
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a cursor of a page", e);
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
