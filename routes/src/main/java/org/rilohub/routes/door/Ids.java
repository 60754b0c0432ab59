package org.rilohub.routes.door;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers as they stand in paths and headers. */
final class Ids {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** A UUID in its usual text; the JDK alone would take {@code 1-1-1-1-1}. */
    static Optional<UUID> read(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The id in a path: what is no id is not there. */
    static UUID inPath(String text) {
        return read(text).orElseThrow(() -> new RefusedAtDoorException("not-found", "NO_ID"));
    }
}
