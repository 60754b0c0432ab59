package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Recipient;

/** A flood of ordinary reports, and one piece of information behind it that threatens serious damage. */
class PrecedenceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FLOOD = 40;

    private Hub hub;

    @BeforeEach
    void open(TestInfo test) {
        hub = new Hub("first_" + test.getTestMethod().orElseThrow().getName().hashCode());
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private List<UUID> flood(String country) {
        return IntStream.range(0, FLOOD)
                .mapToObj(i -> Reports.report(
                        hub.newId(), "JP-FLOOD-" + country + i, "" + (2 + i), List.of(Reports.to(country, Lane.CMAA))))
                .map(report -> hub.accept(report).reportId())
                .toList();
    }

    private UUID told(boolean serious, Optional<UUID> conversation, Recipient... to) {
        return hub.accept(Reports.information(hub.newId(), serious, conversation, List.of(to)))
                .reportId();
    }

    private List<String> urgent(UUID reportId) {
        return hub.select("select urgent from message where report_id = ?", reportId);
    }

    @Test
    void leaves_the_outbox_first() {
        flood("KR");
        var serious = told(true, Optional.empty(), Reports.to("KR", Lane.CMAA));

        var next = new Database(hub.database).transaction(tx -> new Outbox(hub.clock).next(tx, 2));

        assertThat(next.getFirst().body()).isEqualTo(serious.toString());
        assertThat(next).extracting(Outbox.Item::urgent).containsExactly(true, false);
    }

    @Test
    void is_decided_on_while_everything_before_it_hangs() throws SQLException {
        var flood = flood("KR");
        var serious = told(true, Optional.empty(), Reports.to("KR", Lane.CMAA));

        try (var hold = hub.database.getConnection()) {
            hold.setAutoCommit(false);
            Sql.of("select report_id from message where report_id <> ? for update", serious)
                    .list(hold, row -> row.getString(1));
            hub.start();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(hub.states(serious)).containsExactly("customs:KR,CMAA,DELIVERED"));

            assertThat(hub.select("select count(*) from message where state = 'RECEIVED'"))
                    .containsExactly("" + flood.size());
            hold.rollback();
        }
    }

    @Test
    void leaves_before_all_that_waits_for_the_same_receiver() {
        var arrived = new CopyOnWriteArrayList<UUID>();
        var open = new CountDownLatch(1);
        hub.post.answer(Hub.KOREA, letter -> {
            arrived.add(letter.messageId());
            holdUntil(open);
            return Optional.of(hub.korea.receipt(letter));
        });
        flood("KR");
        hub.start();
        await().atMost(PATIENCE).until(() -> arrived.size() == 1 && queued() == FLOOD && outbox() == 0);

        var serious = told(true, Optional.empty(), Reports.to("KR", Lane.CMAA));
        await().atMost(PATIENCE).until(() -> queued() == FLOOD + 1 && outbox() == 0);
        open.countDown();

        await().atMost(PATIENCE).until(() -> arrived.size() > 1);
        assertThat(hub.select("select report_id from dispatch where dispatch_id = ?", arrived.get(1)))
                .containsExactly(serious.toString());
    }

    private static void holdUntil(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int queued() {
        return Integer.parseInt(hub.select("select count(*) from dispatch where state = 'QUEUED'")
                .getFirst());
    }

    private int outbox() {
        return Integer.parseInt(hub.select("select count(*) from outbox").getFirst());
    }

    @Test
    void comes_first_out_of_the_inbox_on_whichever_page() {
        flood("NL");
        hub.start();
        await().atMost(PATIENCE).until(() -> queued() == FLOOD);
        var inbox = hub.flowing().inbox();
        var before = inbox.claim(Hub.NETHERLANDS, 1, Optional.empty());

        var serious = told(true, Optional.empty(), Reports.to("NL", Lane.CMAA));
        await().atMost(PATIENCE).until(() -> queued() == FLOOD + 1);
        var page = inbox.claim(Hub.NETHERLANDS, 1, before.next());
        var after = inbox.claim(Hub.NETHERLANDS, 100, page.next());

        assertThat(hub.select(
                        "select report_id from dispatch where dispatch_id = ?",
                        page.items().getFirst().messageId()))
                .containsExactly(serious.toString());
        assertThat(after.items()).hasSize(FLOOD - 1);
    }

    @Test
    void is_the_first_a_timer_looks_for() {
        flood("NL");
        hub.start();
        await().atMost(PATIENCE).until(() -> queued() == FLOOD);
        var serious = told(true, Optional.empty(), Reports.to("NL", Lane.CMAA));
        await().atMost(PATIENCE).until(() -> queued() == FLOOD + 1);

        // In one transaction: the hub's own timer sees none of it.
        var due = new Database(hub.database).transaction(tx -> {
            Sql.of("update dispatch set next_attempt_at = ?", hub.clock.instant())
                    .update(tx);
            return new Dispatches().due(tx, hub.clock.instant(), Duration.ofMinutes(1), Duration.ofMinutes(5), 1);
        });

        assertThat(due).extracting(Parcel::reportId).containsExactly(serious);
    }

    @Test
    void overtakes_nothing_of_its_own_conversation() {
        var conversation = hub.newId();
        told(false, Optional.of(conversation), Reports.to("KR", Lane.CMAA));

        var behind = told(true, Optional.of(conversation), Reports.to("KR", Lane.CMAA));
        var elsewhere = told(true, Optional.empty(), Reports.to("KR", Lane.CMAA));

        assertThat(urgent(behind)).containsExactly("f");
        assertThat(urgent(elsewhere)).containsExactly("t");
    }

    @Test
    void goes_first_again_once_what_came_before_it_has_left() {
        var conversation = hub.newId();
        var earlier = told(false, Optional.of(conversation), Reports.to("KR", Lane.CMAA));
        hub.start();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(earlier)).containsExactly("customs:KR,CMAA,DELIVERED"));

        assertThat(urgent(told(true, Optional.of(conversation), Reports.to("KR", Lane.CMAA))))
                .containsExactly("t");
    }

    @Test
    void is_not_what_threatens_nothing() {
        assertThat(urgent(told(false, Optional.empty(), Reports.to("KR", Lane.CMAA))))
                .containsExactly("f");
    }
}
