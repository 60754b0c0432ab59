package org.rilohub.demopartner.content;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/**
 * A message file whose placeholders are filled at sending: {@code ${messageId}}, {@code ${now}} (UTC, milliseconds), {@code ${today}} (UTC), {@code
 * ${eraNow}} and {@code ${eraToday}} (Japan's time, by era), {@code ${unique}} (letters and digits, new each time).
 */
public final class MessageTemplate {
    private final SecureRandom random;
    private final Clock clock;

    public MessageTemplate(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    public String fill(String template, String messageId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return template.replace("${messageId}", messageId)
                .replace("${now}", now.toString())
                .replace("${today}", now.atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .replace("${eraNow}", JapaneseWords.instantWord(now))
                .replace("${eraToday}", JapaneseWords.dayWord(now))
                .replace("${unique}", unique(now));
    }

    private String unique(Instant now) {
        return Long.toString(now.toEpochMilli(), 36).toUpperCase(Locale.ROOT)
                + Long.toString(random.nextLong() >>> 1, 36).toUpperCase(Locale.ROOT);
    }

    /** A new UUID of version 7 (RFC 9562, section 5.7): time first, then chance. */
    public String newMessageId() {
        long time = clock.instant().toEpochMilli();
        long high = time << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
