package org.rilohub.gateway.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.schemas.Ids;

/** Under which id a person sends what. */
class SentLettersTest {
    private static final UUID REQUEST = UUID.fromString("019a9f3c-0000-7000-8000-0000000001a0");

    @Test
    void the_same_letter_about_the_same_request_keeps_its_id_until_it_is_sent_anew(@TempDir Path folder) {
        var sent = new SentLetters(folder.resolve("sent"), () -> Ids.next(Clock.systemUTC(), new SecureRandom()));
        var first = sent.id(REQUEST, "one".getBytes(UTF_8), false);

        assertThat(Ids.isVersion7(first)).isTrue();
        assertThat(sent.id(REQUEST, "one".getBytes(UTF_8), false)).isEqualTo(first);
        assertThat(sent.id(REQUEST, "two".getBytes(UTF_8), false)).isNotEqualTo(first);
        assertThat(sent.id(new UUID(0, 0), "one".getBytes(UTF_8), false)).isNotEqualTo(first);
        var anew = sent.id(REQUEST, "one".getBytes(UTF_8), true);
        assertThat(anew).isNotEqualTo(first);
        assertThat(sent.id(REQUEST, "one".getBytes(UTF_8), false)).isEqualTo(anew);
    }
}
