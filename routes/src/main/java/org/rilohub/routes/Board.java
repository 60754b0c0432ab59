package org.rilohub.routes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Counterparts;
import org.rilohub.security.Receipts;

/** Tells a sender, over the hub's signature, what became of its report. */
final class Board implements StatusBoard {
    private static final String NOTICE = "rilohub-notice+jws";

    private final Database database;
    private final Counterparts counterparts;
    private final Receipts receipts;

    private record Report(UUID messageId, UUID reportId, String state, List<ReceiverStatus> receivers) {}

    Board(Database database, Counterparts counterparts, Receipts receipts) {
        this.database = database;
        this.counterparts = counterparts;
        this.receipts = receipts;
    }

    @Override
    public Optional<Status> status(Party asker, UUID reportId) {
        try {
            var report = database.transaction(tx -> report(tx, asker, reportId));
            return report.map(found -> signed(found, asker));
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }

    private static Optional<Report> report(Connection tx, Party asker, UUID reportId) throws SQLException {
        var receivers = receivers(tx, asker, reportId);
        return Sql.of(
                        "select message_id, state from message where report_id = ? and owner = ? and state <> 'HELD'",
                        reportId,
                        asker)
                .first(
                        tx,
                        row -> new Report(
                                row.getObject("message_id", UUID.class), reportId, row.getString("state"), receivers));
    }

    private static List<ReceiverStatus> receivers(Connection tx, Party asker, UUID reportId) throws SQLException {
        return Sql.of("""
                        select receiver, lane, outcome, problems, framework, state from dispatch
                        where report_id = ? and owner = ?
                        order by receiver, lane
                        """, reportId, asker).list(tx, Board::receiver);
    }

    private static ReceiverStatus receiver(ResultSet row) throws SQLException {
        return new ReceiverStatus(
                Party.of(row.getString("receiver")),
                Lane.valueOf(row.getString("lane")),
                Sql.text(row, "outcome"),
                Sql.texts(row, "problems"),
                Sql.text(row, "framework"),
                row.getString("state"));
    }

    /** With the key that the asker's system takes, if the hub knows one. */
    private Status signed(Report report, Party asker) {
        var json = Json.canonical(tree(report));
        var notice = counterparts
                .find(asker)
                .map(partner -> receipts.notice(NOTICE, json, partner))
                .orElseGet(() -> receipts.noticeForPeople(NOTICE, json));
        return new Status(report.messageId(), report.reportId(), report.state(), report.receivers(), notice);
    }

    private static SortedMap<String, Object> tree(Report report) {
        var tree = new TreeMap<String, Object>();
        tree.put("messageId", report.messageId().toString());
        tree.put("reportId", report.reportId().toString());
        tree.put("state", report.state());
        tree.put("receivers", report.receivers().stream().map(Board::tree).toList());
        return tree;
    }

    private static SortedMap<String, Object> tree(ReceiverStatus status) {
        var tree = new TreeMap<String, Object>();
        tree.put("receiver", status.receiver().toString());
        tree.put("lane", status.lane().name());
        tree.put("problems", status.problems());
        tree.put("state", status.state());
        status.outcome().ifPresent(outcome -> tree.put("outcome", outcome));
        status.framework().ifPresent(framework -> tree.put("framework", framework));
        return tree;
    }
}
