package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.uploads.UploadPolicy;
import org.rilohub.cases.uploads.UploadProgress;
import org.rilohub.cases.uploads.UploadRow;
import org.rilohub.cases.uploads.UploadState;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Door;
import org.rilohub.security.Received;

/** Files of many reports, from the signed statement to the outbox, on a real database. */
class UploadFlowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Party JAPAN = Reports.JAPAN;

    private static Hub hub;

    @BeforeAll
    static void open() {
        hub = new Hub("uploads").start();
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    private static byte[] rows(String prefix, int count, IntPredicate bad) {
        var text = new StringBuilder(
                "tobacco-simplified-1,nationalReference,seizureDate,seizureLocation,goods.type,goods.quantity.value,"
                        + "goods.quantity.unit,synthetic\n");
        for (int i = 0; i < count; i++) {
            text.append(",JP-%s-%d,2026-11-01,JPNRT,OTHER,%d.5,%s,true%n"
                    .formatted(prefix, i, 10 + 7 * i, bad.test(i) ? "BQL" : "KGM"));
        }
        return text.toString().getBytes(UTF_8);
    }

    private static Map<String, Object> statement(UUID id, byte[] file, UploadPolicy policy) {
        var header =
                Reports.report(id, "JP-ANY", List.of(Reports.toEveryCenUser())).header();
        var tree = new TreeMap<String, Object>(Trees.of(header));
        tree.put("lane", "CEN");
        return new TreeMap<>(Map.of("header", tree, "policy", policy.name(), "fileDigest", Digest.of(file)));
    }

    private static Received sealed(Administration sender, UUID id, Map<String, Object> statement) {
        var wire = sender.signed(id, Json.canonical(statement));
        return new Received(
                Door.REST, sender.party(), wire, hub.clock.instant(), Optional.of(id), Optional.of("/v1/uploads"));
    }

    private static UploadBoard.Taken send(Received statement, byte[] file) {
        try {
            return hub.flowing()
                    .uploadBoard()
                    .receive(statement, SheetFormat.CSV, "subject-1", new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new AssertionError("nothing breaks off here", e);
        }
    }

    private static UUID upload(String prefix, int count, IntPredicate bad, UploadPolicy policy) {
        var file = rows(prefix, count, bad);
        var id = hub.newId();
        return send(sealed(hub.japan, id, statement(id, file, policy)), file)
                .upload()
                .uploadId();
    }

    private static UploadProgress ended(UUID id) {
        return await().atMost(PATIENCE)
                .until(
                        () -> hub.flowing().uploadBoard().progress(JAPAN, id).orElseThrow(),
                        each -> each.state().isFinal());
    }

    private static List<String> states(UUID id) {
        return hub.select("select state, count(*) from message where upload_id = ? group by state order by state", id);
    }

    @Test
    void lets_all_good_rows_go_at_once_and_each_once() {
        var id = upload("GO", 40, i -> i % 10 == 0, UploadPolicy.VALID_ROWS);

        var end = ended(id);

        assertThat(end.state()).isEqualTo(UploadState.IMPORTED);
        assertThat(end.imported()).isEqualTo(36);
        await().atMost(PATIENCE).until(() -> states(id), found -> found.equals(List.of("ADDRESSED,36")));
        assertThat(hub.select(
                        "select count(distinct reference_hash), count(distinct receipt) from message"
                                + " where upload_id = ?",
                        id))
                .containsExactly("36,36");
        assertThat(leaves("received", id)).isEqualTo(36);
        assertThat(leaves("upload-signed", id)).isOne();
        assertThat(hub.select("select distinct owner, door, lane from message where upload_id = ?", id))
                .containsExactly("customs:JP,FILE,CEN");
        assertThat(result(id)).contains("[SR-06]").containsPattern("JP-GO-1,.*,OK");
    }

    @Test
    void takes_no_header_that_the_schema_of_its_messages_does_not_know() {
        var file = rows("YEAR", 1, i -> false);
        var id = hub.newId();
        var statement = statement(id, file, UploadPolicy.VALID_ROWS);
        var header = new TreeMap<String, Object>();
        ((Map<?, ?>) Optional.ofNullable(statement.get("header")).orElseThrow())
                .forEach((name, value) -> header.put(name.toString(), value));
        header.put("retainUntil", "+12025-12-31");
        statement.put("header", header);

        assertThat(Outcomes.problem(() -> send(sealed(hub.japan, id, statement), file)))
                .isEqualTo("schema-invalid");
    }

    private static int leaves(String kind, UUID id) {
        return Integer.parseInt(hub.select(
                        "select count(*) from ledger_leaf where kind = ? "
                                + "and convert_from(leaf, 'UTF8')::jsonb ->> 'uploadId' = ?",
                        kind,
                        id.toString())
                .getFirst());
    }

    private static String result(UUID id) {
        var out = new ByteArrayOutputStream();
        try {
            hub.flowing().uploadBoard().result(JAPAN, id, Locale.ENGLISH, out);
        } catch (IOException e) {
            throw new AssertionError("nothing breaks off here", e);
        }
        return out.toString(UTF_8);
    }

    @Test
    void leaves_nothing_of_an_upload_of_which_not_all_rows_are_good() {
        var id = upload("ALL", 40, i -> i == 39, UploadPolicy.ALL_OR_NOTHING);

        assertThat(ended(id).state()).isEqualTo(UploadState.REJECTED);
        assertThat(states(id)).isEmpty();
        assertThat(leaves("upload-rejected", id)).isOne();
    }

    @Test
    void shows_held_rows_to_nobody_but_remembers_them_and_takes_them_away() {
        var id = hub.newId();
        var held = hub.newId();
        var single = Reports.report(hub.newId(), "JP-HELD-1", List.of(Reports.toEveryCenUser()));
        var row = Reports.report(held, "JP-HELD-1", "3", List.of(Reports.toEveryCenUser()));
        var database = new Database(hub.database);
        var place = new UploadRow(id, JAPAN, 2, held);

        var reportId = database.transaction(tx -> hub.flowing().rowIntake().admit(tx, row, place));

        assertThat(states(id)).containsExactly("HELD,1");
        assertThat(hub.flowing().statusBoard().status(JAPAN, reportId)).isEmpty();
        assertThat(hub.select("select count(*) from outbox where body = ?", reportId.toString()))
                .containsExactly("0");
        assertThat(hub.leaves(reportId)).containsExactly("received");
        assertThatThrownBy(() -> hub.accept(single))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().name()).isEqualTo("duplicate"));

        database.perform(tx -> hub.flowing().rowIntake().withdraw(tx, id));

        assertThat(states(id)).isEmpty();
        assertThat(hub.accept(single).reportId()).isNotNull();
    }

    @Test
    void refuses_rows_that_were_reported_before_even_with_the_same_content() {
        var first = upload("TWICE", 20, i -> false, UploadPolicy.VALID_ROWS);
        ended(first);

        var again = upload("TWICE", 25, i -> false, UploadPolicy.VALID_ROWS);

        var end = ended(again);
        assertThat(end.imported()).isEqualTo(5);
        assertThat(end.rejected()).isEqualTo(20);
        assertThat(result(again)).contains("[SR-03]");
    }

    @Test
    void takes_up_again_what_broke_off_and_imports_no_row_twice() {
        hub.steps.breakOff("upload.import.before-commit", 1);

        var id = upload("BREAK", 60, i -> false, UploadPolicy.ALL_OR_NOTHING);

        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            hub.clock.advance(Duration.ofSeconds(1));
            return hub.flowing()
                    .uploadBoard()
                    .progress(JAPAN, id)
                    .orElseThrow()
                    .state()
                    .isFinal();
        });
        assertThat(ended(id).imported()).isEqualTo(60);
        assertThat(hub.select("select count(*) from message where upload_id = ?", id))
                .containsExactly("60");
    }

    @Test
    void cancels_what_is_not_finished_and_leaves_no_message() {
        hub.steps.breakOff("upload.imported.before-commit", 100);
        var id = upload("CANCEL", 5, i -> false, UploadPolicy.ALL_OR_NOTHING);
        await().atMost(PATIENCE).until(() -> states(id), found -> found.equals(List.of("HELD,5")));

        var after = hub.flowing().uploadBoard().cancel(JAPAN, id, "subject-1");

        hub.steps.breakOff("upload.imported.before-commit", 0);
        assertThat(after.state()).isEqualTo(UploadState.CANCELLED);
        assertThat(states(id)).isEmpty();
        assertThat(leaves("upload-cancelled", id)).isOne();
        assertRefused("out-of-turn", () -> hub.flowing().uploadBoard().cancel(JAPAN, id, "subject-1"));
    }

    @Test
    void gives_the_same_upload_the_same_receipt() {
        var file = rows("SAME", 3, i -> false);
        var id = hub.newId();
        var statement = statement(id, file, UploadPolicy.VALID_ROWS);

        var first = send(sealed(hub.japan, id, statement), file);
        var again = send(sealed(hub.japan, id, statement), file);

        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(hub.japan.read(first.receipt()).messageId()).isEqualTo(id);
    }

    @Test
    void stores_no_upload_without_what_was_signed_for_it() {
        var file = rows("UNSIGNED", 3, i -> false);
        var id = hub.newId();
        var statement = sealed(hub.japan, id, statement(id, file, UploadPolicy.VALID_ROWS));
        hub.change("alter table upload_statement rename to elsewhere");
        try {
            assertRefused("unavailable", () -> send(statement, file));
        } finally {
            hub.change("alter table elsewhere rename to upload_statement");
        }

        assertThat(hub.flowing().uploadBoard().progress(JAPAN, id)).isEmpty();
        assertThat(send(statement, file).upload().uploadId()).isEqualTo(id);
    }

    @Test
    void answers_the_same_file_under_a_new_id_with_the_first_and_stores_nothing_of_it() {
        var file = rows("RENAMED", 3, i -> false);
        var id = hub.newId();
        var other = hub.newId();
        var first = send(sealed(hub.japan, id, statement(id, file, UploadPolicy.VALID_ROWS)), file);

        var again = send(sealed(hub.japan, other, statement(other, file, UploadPolicy.VALID_ROWS)), file);

        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(hub.select("select upload_id from upload_statement where upload_id in (?, ?)", id, other))
                .containsExactly(id.toString());
        assertThat(leaves("upload-signed", id)).isOne();
    }

    @Test
    void shows_and_cancels_nothing_of_anothers() {
        var id = upload("OTHERS", 3, i -> i == 0, UploadPolicy.ALL_OR_NOTHING);
        var board = hub.flowing().uploadBoard();

        assertThat(board.progress(Hub.KOREA, id)).isEmpty();
        assertThat(board.page(Hub.KOREA, Optional.empty(), 100)).isEmpty();
        assertThat(board.page(JAPAN, Optional.empty(), 100))
                .extracting(UploadProgress::uploadId)
                .contains(id);
        assertRefused("out-of-turn", () -> board.cancel(Hub.KOREA, id, "subject-2"));
        assertRefused("out-of-turn", () -> board.result(Hub.KOREA, id, Locale.ENGLISH, new ByteArrayOutputStream()));
    }

    private static void assertRefused(String problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().name()).isEqualTo(problem));
    }

    @Test
    void refuses_what_is_not_signed_by_the_sender_or_is_another_file() {
        var file = rows("NO", 2, i -> false);
        var other = rows("NO", 3, i -> false);
        var id = hub.newId();
        var own = statement(id, file, UploadPolicy.VALID_ROWS);
        var ofKorea = sealed(hub.korea, id, own);
        var forged =
                new Received(Door.REST, JAPAN, ofKorea.wire(), hub.clock.instant(), Optional.of(id), Optional.empty());
        var elsewhere = new Received(
                Door.REST,
                JAPAN,
                sealed(hub.japan, id, own).wire(),
                hub.clock.instant(),
                Optional.of(hub.newId()),
                Optional.empty());

        assertRefused("signature-invalid", () -> send(forged, file));
        assertRefused("rule-violated", () -> send(ofKorea, file));
        assertRefused("signature-invalid", () -> send(sealed(hub.japan, id, own), other));
        assertRefused("idempotency-key-mismatch", () -> send(elsewhere, file));
        assertRefused("code-unknown", () -> send(sealed(hub.japan, id, with(own, "template", "drug-3")), file));
        assertRefused("code-unknown", () -> send(sealed(hub.japan, id, with(own, "policy", "ALL")), file));
        assertRefused("schema-invalid", () -> send(sealed(hub.japan, id, with(own, "fileDigest", null)), file));
        assertRefused("schema-invalid", () -> send(sealed(hub.japan, id, with(own, "more", "than it has")), file));
        assertThat(hub.flowing().uploadBoard().progress(JAPAN, id)).isEmpty();
        assertThat(hub.select(
                        "select convert_from(leaf, 'UTF8')::jsonb ->> 'alarm' from ledger_leaf where kind = 'refused' "
                                + "and convert_from(leaf, 'UTF8')::jsonb ->> 'reason' = ?",
                        "signature-invalid:OTHER_FILE"))
                .containsExactly("false");
    }

    private static Map<String, Object> with(Map<String, Object> statement, String member, @Nullable String value) {
        var changed = new TreeMap<>(statement);
        if (value == null) {
            changed.remove(member);
        } else {
            changed.put(member, value);
        }
        return changed;
    }

    @Test
    void refuses_an_old_statement() {
        var file = rows("OLD", 2, i -> false);
        var id = hub.newId();
        var own = statement(id, file, UploadPolicy.VALID_ROWS);
        var old = sealed(hub.japan, id, own);
        var late = new Received(
                Door.REST,
                JAPAN,
                old.wire(),
                hub.clock.instant().plus(Duration.ofHours(1)),
                Optional.of(id),
                Optional.empty());

        assertRefused("expired", () -> send(late, file));
    }
}
