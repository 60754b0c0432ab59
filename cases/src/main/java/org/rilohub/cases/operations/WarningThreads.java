package org.rilohub.cases.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.operations.ThreadStore.Open;
import org.rilohub.cases.operations.WarningThread.Answered;
import org.rilohub.cases.operations.WarningThread.Seized;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.FeedbackResult;
import org.rilohub.schemas.Party;

/**
 * Shows threads: to a member what it sent or received while the operation runs and it is in it; to the operation's owner
 * everything until the time of keeping is over; to others nothing.
 */
public final class WarningThreads {
    /** Parameters: viewer three times, instant twice, viewer, instant twice. */
    private static final String VISIBLE = """
            o.retention_over_at is null
            and (o.owner = ?
                or (w.owner = ? or exists (
                        select 1 from operation_addressee a
                        where a.message_id = w.message_id and a.party = ? and a.delivered_at is not null))
                    and o.begins_at <= ? and o.ends_at > ?
                    and exists (
                        select 1 from operation_member m
                        where m.operation_id = o.operation_id and m.party = ? and m.from_at <= ?
                            and (m.until_at is null or m.until_at > ?)))
            """;

    private static final String SELECT = """
            select w.*, o.code, o.owner as leader
            from operation_message w join operation o using (operation_id)
            where w.type = 'Warning' and
            """;

    private static final String PARTS = """
            select p.* from operation_message p
            where p.thread_id = ? and p.type = ? and p.void_at is null
                and (? or p.owner = ? or exists (
                    select 1 from operation_addressee a
                    where a.message_id = p.message_id and a.party = ? and a.delivered_at is not null))
            order by p.at, p.message_id
            """;

    private final ThreadStore threads = new ThreadStore();

    private record Row(Open open, String operation, Party leader, boolean lapsed) {}

    /**
     * The threads of an operation that a party may see, the newest first.
     *
     * @param cursor of the page before
     * @throws IllegalArgumentException if no page gave the cursor
     */
    public Page<WarningThread> list(
            Connection tx, String code, Party viewer, Optional<String> cursor, int size, Instant now)
            throws SQLException {
        int some = Page.size(size);
        var after = Cursor.read(cursor);
        var rows = Sql.of(
                        SELECT + VISIBLE + """
                        and o.code = ? and (w.at, w.message_id) < (?, ?)
                        order by w.at desc, w.message_id desc limit ?
                        """,
                        viewer,
                        viewer,
                        viewer,
                        now,
                        now,
                        viewer,
                        now,
                        now,
                        code,
                        after.at(),
                        after.id(),
                        some + 1)
                .list(tx, WarningThreads::row);
        var found = new ArrayList<WarningThread>();
        for (var row : rows) {
            found.add(thread(tx, row, viewer));
        }
        return Page.of(found, some, thread -> new Cursor(thread.at(), thread.warningId()));
    }

    /** One thread, if the party may see it. */
    public Optional<WarningThread> find(Connection tx, UUID warning, Party viewer, Instant now) throws SQLException {
        var row = Sql.of(
                        SELECT + VISIBLE + " and w.message_id = ?",
                        viewer,
                        viewer,
                        viewer,
                        now,
                        now,
                        viewer,
                        now,
                        now,
                        warning)
                .first(tx, WarningThreads::row);
        return row.isEmpty() ? Optional.empty() : Optional.of(thread(tx, row.get(), viewer));
    }

    private WarningThread thread(Connection tx, Row row, Party viewer) throws SQLException {
        var open = row.open();
        boolean leads = row.leader().equals(viewer);
        var answers = parts(tx, row, "Feedback", viewer, WarningThreads::answered);
        return new WarningThread(
                open.messageId(),
                row.operation(),
                open.owner(),
                open.at(),
                open.until(),
                open.action(),
                row.lapsed(),
                missing(tx, open, viewer, leads),
                withReplaced(answers),
                parts(tx, row, "SeizureReport", viewer, WarningThreads::seized));
    }

    private List<Party> missing(Connection tx, Open open, Party viewer, boolean leads) throws SQLException {
        return threads.missing(tx, open.messageId()).stream()
                .filter(party -> leads || open.owner().equals(viewer) || party.equals(viewer))
                .toList();
    }

    private static <T> List<T> parts(Connection tx, Row row, String type, Party viewer, Sql.Row<T> read)
            throws SQLException {
        boolean leads = row.leader().equals(viewer);
        return Sql.of(PARTS, row.open().messageId(), type, leads, viewer, viewer)
                .list(tx, read);
    }

    private static List<Answered> withReplaced(List<Answered> answers) {
        var marked = new ArrayList<Answered>();
        for (int i = 0; i < answers.size(); i++) {
            var each = answers.get(i);
            boolean replaced = answers.subList(i + 1, answers.size()).stream()
                    .anyMatch(later -> later.by().equals(each.by()));
            marked.add(new Answered(
                    each.messageId(), each.by(), each.result(), each.date(), each.at(), each.seizure(), replaced));
        }
        return marked;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                ThreadStore.open(row),
                row.getString("code"),
                Party.of(row.getString("leader")),
                row.getObject("lapsed_at") != null);
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                row.getObject("message_id", UUID.class),
                Party.of(row.getString("owner")),
                FeedbackResult.valueOf(row.getString("result")),
                ThreadStore.day(row, "result_date"),
                Sql.instant(row, "at"),
                Optional.ofNullable(row.getObject("seizure_id", UUID.class)),
                false);
    }

    private static Seized seized(ResultSet row) throws SQLException {
        return new Seized(
                row.getObject("message_id", UUID.class), Party.of(row.getString("owner")), Sql.instant(row, "at"));
    }
}
