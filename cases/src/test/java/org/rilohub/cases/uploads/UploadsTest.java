package org.rilohub.cases.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.cases.FreshDatabase;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Lane;

class UploadsTest {
    private static FreshDatabase postgres;

    private static int tests;

    private Desk desk;
    private String name;

    @BeforeAll
    static void start() throws SQLException {
        postgres = FreshDatabase.open();
    }

    @BeforeEach
    void open() {
        desk = new Desk(postgres.jdbcUrl(), postgres.user(), postgres.password());
        name = "T" + tests++;
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void imports_a_file_of_valid_rows_and_lets_them_go_together() {
        var id = desk.sendRows(name, 250, bad -> false, UploadPolicy.ALL_OR_NOTHING);

        desk.run(id);

        assertThat(desk.progress(id))
                .extracting(UploadProgress::state, UploadProgress::reports, UploadProgress::imported)
                .containsExactly(UploadState.IMPORTED, 250, 250);
        assertThat(desk.held(id, "RELEASED")).isEqualTo(250);
        assertThat(leaves(id)).containsExactly("upload-received", "upload-checked", "upload-imported");
    }

    @Test
    void imports_nothing_if_one_row_is_bad_and_says_which() {
        var id = desk.sendRows(name, 250, row -> row == 120, UploadPolicy.ALL_OR_NOTHING);

        desk.run(id);

        assertThat(desk.progress(id).reason()).contains("ROWS_REJECTED");
        assertThat(desk.progress(id).state()).isEqualTo(UploadState.REJECTED);
        assertThat(desk.count("select count(*) from held_report where upload_id = ?", id))
                .isZero();
        assertThat(desk.result(id, Locale.JAPANESE).lines().filter(line -> line.contains("REJECTED")))
                .singleElement()
                .asString()
                .startsWith(",JP-" + name + "-120,")
                .contains("[SR-06] この区分では使えない数量単位です。");
    }

    @Test
    void imports_the_valid_rows_where_the_sender_asked_for_it() {
        var id = desk.sendRows(name, 250, row -> row % 50 == 0, UploadPolicy.VALID_ROWS);

        desk.run(id);

        assertThat(desk.progress(id).state()).isEqualTo(UploadState.IMPORTED);
        assertThat(desk.held(id, "RELEASED")).isEqualTo(245);
        assertThat(desk.progress(id).rejected()).isEqualTo(5);
    }

    @Test
    void two_thousand_rows_outlive_three_kills() throws Exception {
        outliveKills(2_000, 30);
    }

    @Test
    @Tag("kill")
    void twenty_thousand_rows_with_three_hundred_bad_ones_outlive_three_kills() throws Exception {
        outliveKills(20_000, 300);
    }

    private void outliveKills(int rows, int bad) throws Exception {
        var id = desk.sendRows(name, rows, row -> row % 66 == 0 && row < 66 * bad, UploadPolicy.VALID_ROWS);

        kill(id, "upload.check.before-commit", rows / 300);
        assertThat(desk.progress(id).state()).isEqualTo(UploadState.CHECKING);
        kill(id, "upload.import.row", rows / 3 + 7);
        assertThat(desk.progress(id).state()).isEqualTo(UploadState.IMPORTING);
        assertThat(desk.held(id, "RELEASED")).isZero();
        kill(id, "upload.imported.before-commit", 1);
        assertThat(desk.held(id, "RELEASED")).isZero();
        desk.clock.move(Duration.ofMinutes(4));
        desk.laterRun(id);

        assertThat(desk.progress(id))
                .extracting(
                        UploadProgress::state,
                        UploadProgress::reports,
                        UploadProgress::rejected,
                        UploadProgress::imported)
                .containsExactly(UploadState.IMPORTED, rows, bad, rows - bad);
        assertThat(desk.held(id, "RELEASED")).isEqualTo(rows - bad);
        assertThat(desk.count("select count(distinct row_number) from upload_report where upload_id = ?", id))
                .isEqualTo(rows - bad);
        assertThat(desk.result(id, Locale.ENGLISH).lines().filter(line -> line.contains(",REJECTED,")))
                .hasSize(bad);
        assertThat(leaves(id)).containsExactly("upload-received", "upload-checked", "upload-imported");
    }

    /** In a process of its own, which halts at that step. */
    private void kill(UUID id, String step, int time) throws IOException, InterruptedException {
        desk.clock.move(Duration.ofMinutes(2));
        desk.database.perform(tx -> Sql.of("update upload set leased_until = null where upload_id = ?", id)
                .update(tx));
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRunner.class.getName(),
                        postgres.jdbcUrl(),
                        postgres.user(),
                        postgres.password(),
                        id.toString(),
                        step,
                        "" + time)
                .redirectErrorStream(true)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertThat(child.waitFor()).as(said).isEqualTo(137);
    }

    @ParameterizedTest
    @CsvSource({
        "upload.check.before-commit, 2",
        "upload.check.committed, 2",
        "upload.checked.before-commit, 1",
        "upload.checked.committed, 1",
        "upload.decided.committed, 1",
        "upload.import.row, 150",
        "upload.import.before-commit, 2",
        "upload.import.committed, 2",
        "upload.imported.before-commit, 1",
    })
    void goes_on_after_every_step_and_imports_each_row_once(String step, int time) {
        var id = desk.sendRows(name, 350, row -> row == 5, UploadPolicy.VALID_ROWS);
        var left = new AtomicInteger(time);

        assertThatThrownBy(() -> desk.runner(100, reached -> {
                            if (reached.equals(step) && left.decrementAndGet() == 0) {
                                throw new IllegalStateException("killed");
                            }
                        })
                        .run(id))
                .hasMessage("killed");
        assertThat(desk.held(id, "RELEASED")).isZero();
        desk.laterRun(id);

        assertThat(desk.progress(id).state()).isEqualTo(UploadState.IMPORTED);
        assertThat(desk.held(id, "RELEASED")).isEqualTo(349);
        assertThat(desk.progress(id).imported()).isEqualTo(349);
        assertThat(leaves(id)).containsExactly("upload-received", "upload-checked", "upload-imported");
    }

    @Test
    void the_same_file_again_is_the_first_upload() {
        var file = Filled.rows(name, 3, bad -> false);
        var first = desk.send(file, UploadPolicy.ALL_OR_NOTHING);

        assertThat(desk.send(file, UploadPolicy.ALL_OR_NOTHING)).isEqualTo(first);
        assertThat(desk.send(file, UploadPolicy.VALID_ROWS)).isNotEqualTo(first);
        desk.run(first);
        assertThat(desk.send(file, UploadPolicy.ALL_OR_NOTHING)).isEqualTo(first);
        assertThat(desk.count(
                        "select count(*) from upload where file_digest = ?",
                        desk.progress(first).fileDigest()))
                .isEqualTo(2);
    }

    @Test
    void an_id_is_taken_once_but_by_the_same_request_again() {
        var file = Filled.rows(name, 3, bad -> false);
        var id = desk.send(file, UploadPolicy.ALL_OR_NOTHING);
        var other = Filled.request(id, UploadPolicy.ALL_OR_NOTHING);

        assertThat(desk.send(other, file).uploadId()).isEqualTo(id);

        assertThatThrownBy(() -> desk.send(other, Filled.rows(name, 4, bad -> false)))
                .isInstanceOfSatisfying(
                        OutOfTurnException.class, e -> assertThat(e.problem()).isEqualTo("id-reuse"));
    }

    @Test
    void reports_that_the_hub_knows_already_are_refused_row_by_row() {
        desk.run(desk.sendRows(name, 10, bad -> false, UploadPolicy.ALL_OR_NOTHING));
        var some = desk.sendRows(name, 12, bad -> false, UploadPolicy.VALID_ROWS);
        var none = desk.sendRows(name, 14, bad -> false, UploadPolicy.ALL_OR_NOTHING);

        desk.run(some);
        desk.run(none);

        assertThat(desk.progress(some).imported()).isEqualTo(2);
        assertThat(desk.result(some, Locale.ENGLISH).lines().filter(line -> line.contains("[SR-03]")))
                .hasSize(10);
        assertThat(desk.progress(none).state()).isEqualTo(UploadState.REJECTED);
        assertThat(desk.count("select count(*) from held_report where upload_id = ?", none))
                .isZero();
    }

    @Test
    void two_runners_at_once_import_each_row_once() throws InterruptedException {
        var id = desk.sendRows(name, 1_000, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        var met = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                threads.execute(() -> {
                    var other = new Desk(postgres.jdbcUrl(), postgres.user(), postgres.password());
                    met.countDown();
                    // The lease of the other is over, as with a clock that runs ahead.
                    other.database.perform(tx -> Sql.of("update upload set leased_until = null where upload_id = ?", id)
                            .update(tx));
                    other.run(id);
                });
            }
        }

        desk.laterRun(id);
        assertThat(desk.progress(id).state()).isEqualTo(UploadState.IMPORTED);
        assertThat(desk.held(id, "RELEASED")).isEqualTo(1_000);
        assertThat(leaves(id)).containsExactly("upload-received", "upload-checked", "upload-imported");
    }

    @Test
    void a_connection_that_breaks_in_the_middle_of_a_chunk_costs_nothing_but_time() {
        var id = desk.sendRows(name, 300, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        var left = new AtomicInteger(150);

        assertThatThrownBy(() -> desk.runner(100, step -> {
                            if (step.equals("upload.import.row") && left.decrementAndGet() == 0) {
                                desk.count("""
                                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                                        where state = 'idle in transaction' and pid <> pg_backend_pid()
                                        """);
                            }
                        })
                        .run(id))
                .isInstanceOf(StoreException.class);
        assertThat(desk.held(id, "HELD")).isEqualTo(100);
        desk.laterRun(id);

        assertThat(desk.held(id, "RELEASED")).isEqualTo(300);
    }

    @Test
    void a_workbook_goes_the_same_way_and_comes_back_as_a_workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0000")) {
            var sheet = workbook.newWorksheet("reports");
            int at = 0;
            for (var line : new String(Filled.rows(name, 120, row -> row == 60), UTF_8)
                    .lines()
                    .toList()) {
                var cells = line.split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    sheet.value(at, i, cells[i]);
                }
                at++;
            }
        }
        var request = Filled.request(
                desk.id(), UploadPolicy.VALID_ROWS, SheetFormat.XLSX, Optional.of("tobacco-simplified-1"));
        var id = desk.send(request, out.toByteArray()).uploadId();

        desk.run(id);

        assertThat(desk.held(id, "RELEASED")).isEqualTo(119);
        assertThat(desk.resultOctets(id, Locale.ENGLISH)).startsWith('P', 'K');
    }

    @Test
    void only_the_cen_lane_takes_files() {
        var request = Filled.request(desk.id(), UploadPolicy.VALID_ROWS, Lane.CMAA);

        assertThatThrownBy(() -> desk.send(request, Filled.rows(name, 1, bad -> false)))
                .isInstanceOf(OutOfTurnException.class)
                .hasMessageContaining("NOT_CEN");
    }

    @Test
    void what_one_node_works_on_is_left_alone_by_the_others_until_its_lease_ends() {
        var id = desk.sendRows(name, 3, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        assertThatThrownBy(() -> desk.runner(1, step -> {
                            throw new IllegalStateException("killed");
                        })
                        .run(id))
                .hasMessage("killed");

        desk.run(id);
        assertThat(desk.progress(id).state()).isEqualTo(UploadState.RECEIVED);

        desk.laterRun(id);
        assertThat(desk.progress(id).state()).isEqualTo(UploadState.IMPORTED);
    }

    @Test
    void an_upload_on_which_every_attempt_dies_is_given_up_and_nothing_of_it_stays() {
        var id = desk.sendRows(name, 3, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        for (int i = 0; i < 5; i++) {
            desk.clock.move(Duration.ofSeconds(61));
            assertThatThrownBy(() -> desk.runner(100, step -> {
                                throw new IllegalStateException("dies");
                            })
                            .run(id))
                    .hasMessage("dies");
        }
        desk.laterRun(id);

        assertThat(desk.progress(id).reason()).contains("UNREADABLE");
    }

    @Test
    void a_file_that_was_rejected_comes_again_and_is_a_new_upload() {
        var file = Filled.rows(name, 5, row -> row == 2);
        var first = desk.send(file, UploadPolicy.ALL_OR_NOTHING);
        desk.run(first);
        assertThat(desk.progress(first).state()).isEqualTo(UploadState.REJECTED);

        var again = desk.send(file, UploadPolicy.ALL_OR_NOTHING);

        assertThat(again).isNotEqualTo(first);
        assertThat(desk.progress(again).state()).isEqualTo(UploadState.RECEIVED);
        assertThat(desk.send(file, UploadPolicy.ALL_OR_NOTHING)).isEqualTo(again);
    }

    @Test
    void a_database_that_is_away_for_a_while_does_not_count_against_an_upload() {
        var id = desk.sendRows(name, 3, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        var left = new AtomicInteger(8);
        var runner = desk.runner(100, step -> {
            if (left.getAndDecrement() > 0) {
                throw new StoreException(new SQLException("away", "08006"));
            }
        });
        for (int i = 0; i < 8; i++) {
            desk.clock.move(Duration.ofSeconds(61));
            assertThatThrownBy(() -> runner.run(id)).isInstanceOf(StoreException.class);
        }
        desk.clock.move(Duration.ofSeconds(61));

        runner.run(id);

        assertThat(desk.progress(id).state()).isEqualTo(UploadState.IMPORTED);
    }

    @Test
    @Timeout(60)
    void a_node_that_stops_does_not_count_against_the_upload_in_its_hand() throws Exception {
        var id = desk.sendRows(name, 3, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        var runner = desk.runner(100, step -> {});
        try (var node = Executors.newSingleThreadExecutor();
                var hold = postgres.connect()) {
            hold.setAutoCommit(false);
            Sql.of("lock table upload_part in access exclusive mode").update(hold);
            var working = node.submit(() -> runner.run(id));
            while (attempts(id) == 0) {
                Thread.onSpinWait();
            }

            runner.stop();

            assertThat(attempts(id)).isZero();
            hold.rollback();
            working.get();
        }
        desk.run(id);
        assertThat(desk.progress(id).state()).isEqualTo(UploadState.IMPORTED);
    }

    private int attempts(UUID id) {
        return desk.count("select attempts from upload where upload_id = ?", id);
    }

    @Test
    void a_lease_that_is_longer_than_any_can_be_holds_nothing_up() {
        var id = desk.sendRows(name, 3, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        var days = desk.clock.instant().plus(Duration.ofDays(2));
        desk.database.perform(tx -> Sql.of("update upload set leased_until = ? where upload_id = ?", days, id)
                .update(tx));

        desk.run(id);

        assertThat(desk.progress(id).state()).isEqualTo(UploadState.IMPORTED);
    }

    @Test
    void cancelling_withdraws_what_was_held_and_lets_the_file_come_again() {
        var id = desk.sendRows(name, 300, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        var left = new AtomicInteger(2);
        assertThatThrownBy(() -> desk.runner(100, step -> {
                            if (step.equals("upload.import.committed") && left.decrementAndGet() == 0) {
                                throw new IllegalStateException("killed");
                            }
                        })
                        .run(id))
                .hasMessage("killed");
        assertThat(desk.held(id, "HELD")).isEqualTo(200);

        cancel(id);
        desk.laterRun(id);

        assertThat(desk.progress(id).state()).isEqualTo(UploadState.CANCELLED);
        assertThat(desk.count("select count(*) from held_report where upload_id = ?", id))
                .isZero();
        assertThat(desk.sendRows(name, 300, bad -> false, UploadPolicy.ALL_OR_NOTHING))
                .isNotEqualTo(id);
        assertThatThrownBy(() -> cancel(id)).isInstanceOf(OutOfTurnException.class);
    }

    private void cancel(UUID id) {
        desk.database.perform(tx -> desk.uploads.cancel(tx, Filled.JAPAN, id, "subject-1", new HeldReports()));
    }

    @Test
    void cancelling_in_the_middle_of_a_chunk_stops_the_runner() {
        var id = desk.sendRows(name, 300, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        var left = new AtomicInteger(2);

        desk.runner(100, step -> {
                    if (step.equals("upload.import.committed") && left.decrementAndGet() == 0) {
                        cancel(id);
                    }
                })
                .run(id);

        assertThat(desk.progress(id).state()).isEqualTo(UploadState.CANCELLED);
        assertThat(desk.count("select count(*) from held_report where upload_id = ?", id))
                .isZero();
    }

    @Test
    void an_organisation_sees_its_own_uploads_only() {
        var id = desk.sendRows(name, 3, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        desk.run(id);

        assertThat(desk.progressAsSeenBy(Filled.KOREA, id)).isEmpty();
        assertThat(desk.allOf(Filled.KOREA)).isEmpty();
        assertThat(desk.allOf(Filled.JAPAN)).contains(desk.progress(id));
        assertThatThrownBy(() -> desk.results.write(Filled.KOREA, id, Locale.ENGLISH, OutputStream.nullOutputStream()))
                .isInstanceOf(OutOfTurnException.class);
        assertThatThrownBy(() -> desk.database.perform(
                        tx -> desk.uploads.cancel(tx, Filled.KOREA, id, "subject", new HeldReports())))
                .isInstanceOf(OutOfTurnException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', EMPTY", "'no,template\n', NO_TEMPLATE", "'tobacco-simplified-1,x\n', UNKNOWN_COLUMN"})
    void a_file_that_is_not_read_is_rejected_as_a_whole(String text, String reason) {
        var id = desk.send((text + " ".repeat(text.isEmpty() ? 0 : 1)).getBytes(UTF_8), UploadPolicy.VALID_ROWS);
        desk.run(id);

        assertThat(desk.progress(id).state()).isEqualTo(UploadState.REJECTED);
        assertThat(desk.progress(id).reason()).contains(reason);
        assertThat(leaves(id)).containsExactly("upload-received", "upload-rejected");
        assertThatThrownBy(() -> desk.result(id, Locale.ENGLISH)).isInstanceOf(OutOfTurnException.class);
        cancelEmptied(id);
    }

    @Test
    void a_file_that_turns_bad_in_the_middle_is_rejected_with_the_row_and_has_no_result() {
        var file = new String(Filled.rows(name, 250, bad -> false), UTF_8) + ",\"open";
        var id = desk.send(file.getBytes(UTF_8), UploadPolicy.VALID_ROWS);
        desk.run(id);

        assertThat(desk.progress(id))
                .extracting(UploadProgress::state, UploadProgress::reasonRow, UploadProgress::checkedThrough)
                .containsExactly(UploadState.REJECTED, 252, 201);
        assertThat(desk.progress(id).reason()).contains("NOT_CSV");
        assertThatThrownBy(() -> desk.result(id, Locale.ENGLISH)).isInstanceOf(OutOfTurnException.class);
    }

    /** So that another test may send as little. */
    private void cancelEmptied(UUID id) {
        desk.database.perform(tx -> Sql.of("update upload set state = 'CANCELLED' where upload_id = ?", id)
                .update(tx));
    }

    @Test
    void a_file_of_another_template_or_format_than_was_said_is_rejected() {
        var file = Filled.rows(name, 3, bad -> false);
        var other =
                Filled.request(desk.id(), UploadPolicy.VALID_ROWS, SheetFormat.CSV, Optional.of("tobacco-standard-1"));
        var renamed = Filled.request(desk.id(), UploadPolicy.ALL_OR_NOTHING, SheetFormat.XLSX, Optional.empty());

        desk.send(other, file);
        desk.send(renamed, file);
        desk.run(other.header().messageId());
        desk.run(renamed.header().messageId());

        assertThat(desk.progress(other.header().messageId()).reason()).contains("OTHER_TEMPLATE");
        assertThat(desk.progress(renamed.header().messageId()).reason()).contains("NOT_XLSX");
    }

    @Test
    void a_file_other_than_was_meant_leaves_nothing_and_is_no_repeat() {
        var file = Filled.rows(name, 3, bad -> false);
        var request = Filled.about(file, Filled.request(desk.id(), UploadPolicy.ALL_OR_NOTHING));
        var id = request.header().messageId();

        assertOtherFile(request);
        assertThat(desk.count("select count(*) from upload where upload_id = ?", id))
                .isZero();
        desk.send(request, file);
        assertOtherFile(request);

        assertThat(desk.count("select count(*) from upload_part where upload_id = ?", id))
                .isOne();
    }

    private void assertOtherFile(UploadRequest request) {
        var other = Filled.stream(Filled.rows("OTHER", 4, bad -> false));

        assertThatThrownBy(() -> desk.uploads.receive(request, other, (tx, upload) -> {}))
                .isInstanceOfSatisfying(OutOfTurnException.class, e -> {
                    assertThat(e.problem()).isEqualTo("signature-invalid");
                    assertThat(e.reason()).isEqualTo("OTHER_FILE");
                });
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing() {
        var request = Filled.request(desk.id(), UploadPolicy.ALL_OR_NOTHING);

        assertThatThrownBy(() -> desk.uploads.receive(request, new BrokenStream(), (tx, upload) -> {}))
                .isInstanceOf(IOException.class);
        assertThat(desk.count(
                        "select count(*) from upload where upload_id = ?",
                        request.header().messageId()))
                .isZero();
    }

    @Test
    void nothing_of_the_file_lies_in_clear() {
        var id = desk.sendRows(name, 300, row -> row == 7, UploadPolicy.VALID_ROWS);
        desk.run(id);

        for (var table : new String[] {"upload_part", "upload_verdicts"}) {
            assertThat(desk.count(
                            "select count(*) from " + table + " where upload_id = ? and position(? in sealed) > 0",
                            id,
                            name.getBytes(UTF_8)))
                    .isZero();
        }
        assertThat(desk.count("select count(*) from upload_part where upload_id = ?", id))
                .isPositive();
    }

    @Test
    void content_can_be_forgotten_and_the_counts_stay() {
        var id = desk.sendRows(name, 3, bad -> false, UploadPolicy.ALL_OR_NOTHING);
        desk.run(id);

        desk.database.perform(tx -> desk.uploads.forget(tx, desk.clock.instant().plusSeconds(1)));

        assertThat(desk.progress(id).imported()).isEqualTo(3);
        assertThat(desk.count("select count(*) from upload_part where upload_id = ?", id))
                .isZero();
        assertThatThrownBy(() -> desk.result(id, Locale.ENGLISH)).isInstanceOf(OutOfTurnException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 100_000})
    void message_ids_are_of_version_7_and_always_the_same(int row) {
        var id = desk.id();

        assertThat(RowIds.of(id, row)).isEqualTo(RowIds.of(id, row)).isNotEqualTo(RowIds.of(id, row + 1));
        assertThat(Ids.isVersion7(RowIds.of(id, row))).isTrue();
    }

    private List<String> leaves(UUID id) {
        return desk.database.transaction(
                tx -> Sql.of("""
                        select kind from ledger_leaf where kind like 'upload-%' and position(? in leaf) > 0
                        order by appended_at
                        """, id.toString().getBytes(UTF_8)).list(tx, row -> row.getString(1)));
    }
}
