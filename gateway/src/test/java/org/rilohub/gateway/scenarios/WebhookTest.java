package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** South Africa fetches its messages, and has a webhook that tells it when. */
@ExtendWith(SharedRegion.class)
class WebhookTest {
    private final Region region;
    private final Bureau southAfrica;
    private final Bureau japan;

    WebhookTest(Region region) {
        this.region = region;
        this.southAfrica = region.bureau("ZA");
        this.japan = region.bureau("JP");
    }

    @Test
    void hears_that_a_message_waits_and_that_its_own_was_decided_by_ids_over_the_hubs_signature() {
        var known = southAfrica.receives(japan.sends(Stories.information("customs:ZA", "JP-BELL-1", "TGHU7654321")));
        var waiting = Waiting.found(
                "the bell for " + known.id(),
                () -> region.bell().heard("message-waiting", known.id()).stream()
                        .findFirst());

        assertThat(waiting.propertyNames())
                .containsExactlyInAnyOrder("at", "event", "eventId", "messageId", "sequence");
        assertThat(waiting.path("messageId").asString()).isEqualTo(known.id());

        var sent = southAfrica.sends(Stories.information("customs:JP", "ZA-BELL-1", "TGHU7654337"));
        japan.receives(sent);
        Waiting.until(
                "the bell for what South Africa sent",
                () -> !region.bell().heard("decided", region.idOf(sent)).isEmpty());
        assertThat(region.bell().heard("message-waiting", region.idOf(sent))).isEmpty();
    }
}
