package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Lane;

class TimersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void remind_of_what_was_lost_though_an_alarm_takes_for_ever() throws SQLException {
        try (var hub = new Hub("timers");
                var hold = hub.database.getConnection()) {
            var lost = hub.accept(Reports.report(hub.newId(), "JP-LOST", List.of(Reports.to("KR", Lane.CMAA))))
                    .reportId();
            hub.change("delete from outbox");
            hold.setAutoCommit(false);
            Sql.of("lock table alarm in access exclusive mode").update(hold);
            hub.start();
            await().atMost(PATIENCE)
                    .until(() -> !hub.select(
                                    "select 1 from pg_locks where relation = 'alarm'::regclass and not granted")
                            .isEmpty());

            hub.clock.advance(Duration.ofMinutes(1));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(hub.select("select state from message where report_id = ?", lost))
                            .containsExactly("ADDRESSED"));
            hold.rollback();
        }
    }
}
