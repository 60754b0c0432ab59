package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rilohub.routes.Reports.report;
import static org.rilohub.routes.Reports.to;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Recipient;

/** What a real flow writes down for the webhooks of Japan, who reports, and the Netherlands, who fetch. */
class TidingsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Hub hub;

    @BeforeAll
    static void open() {
        hub = new Hub("tidings").start();
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void the_receiver_hears_that_something_waits_and_the_sender_of_each_outcome_and_each_delivery() {
        var reportId = submit("A-1", to("KR", Lane.CMAA), to("NL", Lane.CMAA), to("IS", Lane.CMAA));

        awaitStates(reportId, "customs:IS,CMAA,REFUSED", "customs:KR,CMAA,DELIVERED", "customs:NL,CMAA,QUEUED");
        var waiting = dispatch(reportId, "customs:NL");
        assertThat(told(waiting)).containsExactly("message-waiting,customs:NL");
        assertThat(told(reportId)).hasSize(4).containsOnly("decided,customs:JP");

        fetch(waiting);
        assertThat(told(reportId)).hasSize(5);
        assertThat(hub.select("select distinct owner from tiding where owner not in ('customs:JP', 'customs:NL')"))
                .isEmpty();
    }

    @Test
    void the_sender_hears_once_of_an_outcome_that_was_rolled_back_and_came_again() {
        hub.steps.breakOff("decide.before-commit", 1);

        var reportId = submit("A-2", to("IS", Lane.CMAA));

        awaitStates(reportId, "customs:IS,CMAA,REFUSED");
        assertThat(told(reportId)).containsExactly("decided,customs:JP");
    }

    private static void fetch(UUID wanted) {
        var inbox = hub.flowing().inbox();
        var item = inbox.claim(Hub.NETHERLANDS, 100, Optional.empty()).items().stream()
                .filter(each -> each.messageId().equals(wanted))
                .findFirst()
                .orElseThrow();
        var digest = hub.netherlands.open(item.body()).contentDigest();
        inbox.confirm(Hub.NETHERLANDS, wanted, hub.netherlands.receipt(hub.netherlands.receiptFor(wanted, digest)));
    }

    private static UUID submit(String reference, Recipient... receivers) {
        return hub.accept(report(hub.newId(), reference, List.of(receivers))).reportId();
    }

    private static UUID dispatch(UUID reportId, String receiver) {
        return UUID.fromString(
                hub.select("select dispatch_id from dispatch where report_id = ? and receiver = ?", reportId, receiver)
                        .getFirst());
    }

    private static List<String> told(UUID subject) {
        return hub.select("select event, owner from tiding where subject = ?", subject);
    }

    private static void awaitStates(UUID reportId, String... states) {
        await().atMost(PATIENCE).until(() -> hub.states(reportId), List.of(states)::equals);
    }
}
