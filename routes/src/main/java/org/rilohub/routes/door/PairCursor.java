package org.rilohub.routes.door;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** The place behind an id and a code, as it stands in an address. */
final class PairCursor {
    private static final Pattern PAIR = Pattern.compile("([0-9a-f-]{36}) ([!-~]{1,200})");

    private PairCursor() {}

    static String text(UUID id, String code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + " " + code).getBytes(US_ASCII));
    }

    /** @throws IllegalArgumentException if it is none that {@link #text} wrote */
    static <T> T read(String text, BiFunction<UUID, String, T> made) {
        var match = PAIR.matcher(new String(Base64.getUrlDecoder().decode(text), US_ASCII));
        if (!match.matches()) {
            throw new IllegalArgumentException("no cursor of ours");
        }
        return made.apply(Ids.read(match.group(1)).orElseThrow(IllegalArgumentException::new), match.group(2));
    }
}
