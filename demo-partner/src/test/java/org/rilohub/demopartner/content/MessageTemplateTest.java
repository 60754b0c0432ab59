package org.rilohub.demopartner.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T16:00:00.123Z");

    private final MessageTemplate template = new MessageTemplate(new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void placeholders_are_filled() {
        assertThat(template.fill("${messageId} ${now} ${today} ${eraToday}", "m-1"))
                .isEqualTo("m-1 2026-11-21T16:00:00.123Z 2026-11-21 令和8年11月22日");
    }

    @Test
    void unique_is_new_each_time() {
        assertThat(template.fill("${unique}", "m-1"))
                .matches("[0-9A-Z]+")
                .isNotEqualTo(template.fill("${unique}", "m-1"));
    }

    @Test
    void a_new_message_id_is_a_uuid_of_version_7_that_begins_with_the_time() {
        var id = UUID.fromString(template.newMessageId());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }
}
