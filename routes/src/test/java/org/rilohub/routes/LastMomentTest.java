package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Lane;

/** What waits to be fetched, when something happens before it is. */
class LastMomentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Hub hub;

    @BeforeAll
    static void open() {
        hub = new Hub("last-moment").start();
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void what_its_case_keeps_back_is_put_aside_before_it_is_sealed() {
        var reportId = waiting();
        hub.witness.kept.add(reportId);

        assertThat(fetched(reportId)).isFalse();

        assertThat(hub.states(reportId)).containsExactly("customs:NL,CMAA,PARKED");
        assertThat(hub.leaves(reportId)).contains("parked").doesNotContain("sealed", "alarm");
        assertThat(hub.select("select last_reason from dispatch where report_id = ?", reportId))
                .containsExactly("out-of-turn");
    }

    @Test
    void what_the_receiver_may_have_already_is_not_kept_back() {
        var reportId = waiting();
        assertThat(fetched(reportId)).isTrue();
        hub.witness.kept.add(reportId);
        hub.change("update dispatch set lease_until = null, sealed_of = 'other' where report_id = ?", reportId);

        assertThat(fetched(reportId)).isTrue();
        assertThat(hub.witness.leaving).containsOnlyOnce(reportId);
    }

    @Test
    void cases_hear_of_a_second_decision_that_is_stricter_while_nothing_has_left() {
        var seen = waiting();
        assertThat(fetched(seen)).isTrue();
        hub.change("update dispatch set lease_until = null where report_id = ?", seen);
        var unseen = waiting();

        hub.restartWithout(Hub.NETHERLANDS);

        assertThat(fetched(unseen)).isFalse();
        assertThat(hub.states(unseen)).containsExactly("customs:NL,CMAA,REFUSED");
        assertThat(hub.states(seen)).containsExactly("customs:NL,CMAA,REFUSED");
        assertThat(hub.witness.refused)
                .contains(unseen + ",customs:NL,no-legal-basis")
                .noneMatch(refused -> refused.startsWith(seen.toString()));
        hub.restart();
    }

    @Test
    void whatever_happens_to_a_message_its_cases_hear_of_it_as_of_when_it_was_accepted() {
        var left = waiting();
        hub.clock.advance(Duration.ofMinutes(10));
        assertThat(fetched(left)).isTrue();
        var refused = waiting();
        hub.clock.advance(Duration.ofMinutes(10));
        hub.restartWithout(Hub.NETHERLANDS);
        assertThat(fetched(refused)).isFalse();
        hub.restart();

        for (var reportId : List.of(left, refused)) {
            assertThat(hub.witness.dates(reportId))
                    .extracting(date -> date.truncatedTo(ChronoUnit.MILLIS))
                    .containsExactly(acceptedAt(reportId));
        }
    }

    private static Instant acceptedAt(UUID reportId) {
        return Instant.ofEpochMilli(Long.parseLong(hub.select(
                        "select floor(extract(epoch from received_at) * 1000)::bigint from message where report_id = ?",
                        reportId)
                .getFirst()));
    }

    @Test
    void what_cannot_be_made_ready_is_put_aside_after_so_many_times_and_hidden_between_them() {
        var reportId = waiting();
        hub.guard = (message, permit, dialect) -> {
            throw new IllegalStateException("broken");
        };
        try {
            assertThat(fetched(reportId)).isFalse();
            assertThat(hub.select(
                            "select attempts, lease_until is not null from dispatch where report_id = ?", reportId))
                    .containsExactly("1,t");
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(fetched(reportId)).isFalse();
                assertThat(hub.states(reportId)).containsExactly("customs:NL,CMAA,PARKED");
            });
        } finally {
            hub.guard = (message, permit, dialect) -> {};
        }
        assertThat(hub.leaves(reportId)).contains("parked").doesNotContain("alarm", "sealed");
    }

    private static UUID waiting() {
        var id = hub.newId();
        var reference = "M-" + id.toString().substring(9, 35);
        var reportId = hub.accept(Reports.report(id, reference, List.of(Reports.to("NL", Lane.CMAA))))
                .reportId();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId)).containsExactly("customs:NL,CMAA,QUEUED"));
        return reportId;
    }

    /** Whether it is among what the Netherlands get now. */
    private static boolean fetched(UUID reportId) {
        var dispatchId = hub.select("select dispatch_id from dispatch where report_id = ?", reportId);
        return hub.flowing().inbox().claim(Hub.NETHERLANDS, 100, Optional.empty()).items().stream()
                .map(item -> item.messageId().toString())
                .anyMatch(dispatchId::contains);
    }
}
