package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.rilohub.cases.uploads.UploadRow;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Lane;

/** Many rows of a file, none of which gets through, and a message by itself that comes after them. */
class UploadedApartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** More than a timer takes at a time. */
    private static final int ROWS = 300;

    private Hub hub;
    private final UUID upload = UUID.randomUUID();

    @BeforeEach
    void open(TestInfo test) {
        hub = new Hub("apart_" + test.getTestMethod().orElseThrow().getName().hashCode());
        letGo();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private void letGo() {
        var rows = hub.flowing().rowIntake();
        new Database(hub.database).perform(tx -> {
            for (int i = 0; i < ROWS; i++) {
                var id = hub.newId();
                var report = Reports.report(id, "JP-APART-" + i, "" + (2 + i), List.of(Reports.toEveryCenUser()));
                rows.admit(tx, report, new UploadRow(upload, Reports.JAPAN, i, id));
            }
            rows.release(tx, upload);
        });
    }

    private UUID urgent() {
        return hub.accept(Reports.report(hub.newId(), "JP-URGENT", List.of(Reports.to("KR", Lane.CMAA))))
                .reportId();
    }

    @Test
    void delay_nothing_that_comes_after_them() throws SQLException {
        var urgent = urgent();

        isAddressedWhileRowsHang(urgent);
        await().atMost(PATIENCE).until(() -> Integer.parseInt(waiting()) < ROWS);
    }

    @Test
    void delay_nothing_that_was_lost_on_its_way_through_the_broker() throws SQLException {
        var urgent = urgent();
        hub.change("delete from outbox");
        hub.clock.advance(Duration.ofMinutes(1));

        isAddressedWhileRowsHang(urgent);
    }

    private void isAddressedWhileRowsHang(UUID urgent) throws SQLException {
        try (var hold = hub.database.getConnection()) {
            hold.setAutoCommit(false);
            Sql.of("select report_id from message where upload_id = ? for update", upload)
                    .list(hold, row -> row.getString(1));
            hub.start();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(hub.select("select state from message where report_id = ?", urgent))
                            .containsExactly("ADDRESSED"));

            assertThat(waiting()).isEqualTo("" + ROWS);
            hold.rollback();
        }
    }

    private String waiting() {
        return hub.select("select count(*) from message where upload_id = ? and state = 'RECEIVED'", upload)
                .getFirst();
    }
}
