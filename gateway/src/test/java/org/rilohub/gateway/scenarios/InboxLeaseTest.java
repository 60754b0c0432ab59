package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rilohub.gateway.scenarios.Collector.Item;
import org.rilohub.gateway.scenarios.Collector.Way;

/** The United States fetch what Japan tells them: a claim is a lease, and only a receipt ends it (interface guide, 7). */
@ExtendWith(SharedRegion.class)
class InboxLeaseTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LITTLE = Duration.ofSeconds(20);

    private final Region region;
    private final Bureau japan;
    private final Collector america;

    InboxLeaseTest(Region region) {
        this.region = region;
        this.japan = region.bureau("JP");
        this.america = region.collector("US");
    }

    @ParameterizedTest
    @EnumSource
    void lists_a_message_once_a_lease_until_it_is_signed_for_and_then_never_again(Way door) {
        var before = region.clock().instant();
        var sent = sent("JP-LEASE-ONCE-" + door);
        var first = fetched(door, sent);

        assertThat(first.leasedUntil())
                .isBetween(before.plus(LEASE), region.clock().instant().plus(LEASE));
        requireEmpty();
        passUntil(first, LITTLE.negated());
        requireEmpty();
        passUntil(first, LITTLE);
        var again = fetched(door, sent);
        assertThat(again.messageId()).isEqualTo(first.messageId());
        assertThat(again.leasedUntil()).isAfter(first.leasedUntil());
        requireEmpty();

        var receipt = america.signsFor(again);
        assertThat(america.confirms(Way.SOAP, again.messageId(), receipt)).isEmpty();
        assertThat(region.settled(sent)).isEqualTo(Map.of("customs:US CMAA", "DELIVERED with receipt"));
        passUntil(again, LITTLE);
        requireEmpty();
        assertThat(america.confirms(Way.SOAP, again.messageId(), receipt))
                .as("the same receipt again")
                .isEmpty();
        assertThat(region.leaves("reportId", region.idOf(sent)))
                .containsOnlyOnce("delivered")
                .containsSubsequence("received", "decided", "sealed", "delivered");
    }

    @ParameterizedTest
    @EnumSource
    void keeps_a_message_whose_receipt_is_for_other_content(Way door) {
        var sent = sent("JP-LEASE-OTHER-" + door);
        var first = fetched(Way.SOAP, sent);

        assertThat(america.confirms(door, first.messageId(), america.signsForOtherContent(first)))
                .contains("signature-invalid");

        assertThat(region.record().states(sent.messageId())).isEqualTo(Map.of("customs:US CMAA", "QUEUED"));
        assertThat(region.leaves("reason", "RECEIPT_FOR_OTHER_CONTENT")).contains("alarm");
        passUntil(first, LITTLE);
        var again = fetched(Way.SOAP, sent);
        assertThat(america.confirms(door, again.messageId(), america.signsFor(again)))
                .isEmpty();
        assertThat(region.settled(sent)).isEqualTo(Map.of("customs:US CMAA", "DELIVERED with receipt"));
    }

    @ParameterizedTest
    @EnumSource
    void shows_a_message_to_nobody_else_and_takes_nobody_elses_receipt(Way door) {
        var southAfrica = region.collector("ZA");
        var sent = sent("JP-LEASE-ALONE-" + door);
        var first = fetched(door, sent);
        var receipt = america.signsFor(first);

        passUntil(first, LITTLE);
        assertThat(southAfrica.looks(door)).extracting(Item::messageId).doesNotContain(first.messageId());
        assertThat(southAfrica.confirms(door, first.messageId(), receipt)).contains("not-found");
        assertThat(southAfrica.confirms(door, first.messageId(), southAfrica.signsForOtherContent(first)))
                .contains("not-found");

        var again = fetched(door, sent);
        assertThat(america.confirms(door, again.messageId(), receipt))
                .as("the receipt for the first time it was fetched")
                .isEmpty();
        assertThat(region.settled(sent)).isEqualTo(Map.of("customs:US CMAA", "DELIVERED with receipt"));
    }

    @Test
    void takes_no_receipt_for_what_was_never_fetched() {
        var sent = sent("JP-LEASE-UNSEEN");
        Waiting.until(
                "what waits for the United States",
                () -> region.record().states(sent.messageId()).containsValue("QUEUED"));
        var dispatch = region.record().leaves("reportId", region.idOf(sent)).stream()
                .filter(leaf -> leaf.kind().equals("decided"))
                .map(leaf -> leaf.facts().path("dispatchId").asString())
                .findFirst()
                .orElseThrow();

        var unseen = new Item(dispatch, region.clock().instant(), "");
        for (var door : Way.values()) {
            assertThat(america.confirms(door, dispatch, america.signsForOtherContent(unseen)))
                    .contains("not-found");
        }
        var first = fetched(Way.REST, sent);
        assertThat(first.messageId()).isEqualTo(dispatch);
        assertThat(america.confirms(Way.REST, dispatch, america.signsFor(first)))
                .isEmpty();
    }

    private Sent sent(String reference) {
        return japan.sends(Stories.information("customs:US", reference, "TGHU7654321"));
    }

    /** Waits for it; nothing else is in the inbox. */
    private Item fetched(Way door, Sent sent) {
        var item = Waiting.found(
                "the inbox's message", () -> america.looks(door).stream().findFirst());
        var header = america.reads(item).path("header");
        assertThat(header.path("refToMessageId").asString("")).isEqualTo(sent.messageId());
        assertThat(header.path("messageId").asString("")).isEqualTo(item.messageId());
        return item;
    }

    private void requireEmpty() {
        for (var door : Way.values()) {
            assertThat(america.looks(door)).as("the inbox by %s", door).isEmpty();
        }
    }

    private void passUntil(Item leased, Duration after) {
        region.pass(
                Duration.between(region.clock().instant(), leased.leasedUntil().plus(after)));
    }
}
