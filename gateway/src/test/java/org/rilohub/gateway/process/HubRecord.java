package org.rilohub.gateway.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.ledger.LedgerCheck;
import org.rilohub.ledger.Verdict;

/** Looks into the embedded database of a hub in another process, with the hub's own password. */
public final class HubRecord {
    private final Path folder;

    HubRecord(Path folder) {
        this.folder = folder;
    }

    /** How far one message has come to one receiver. */
    public record Step(UUID dispatchId, String receiver, String lane, String state) {}

    /** Reads one row. */
    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Connection connect() throws SQLException {
        try {
            var port = Files.readString(folder.resolve("port")).strip();
            var password = Files.readString(folder.resolve("hub-password")).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/rilohub", "rilohub", password);
        } catch (IOException e) {
            throw new SQLException("no database was made there", e);
        }
    }

    private <T> List<T> ask(String question, Row<T> row, Object... values) throws SQLException {
        try (var connection = connect();
                var query = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            var answer = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    answer.add(row.of(rows));
                }
            }
            return answer;
        }
    }

    private long count(String question, Object... values) throws SQLException {
        return ask(question, row -> row.getLong(1), values).getFirst();
    }

    /** Every dispatch of a message. */
    public List<Step> steps(UUID messageId) throws SQLException {
        return ask(
                """
                select dispatch_id, receiver, d.lane, d.state from dispatch d join message using (report_id)
                where message_id = ? order by receiver, d.lane
                """,
                row -> new Step(
                        row.getObject("dispatch_id", UUID.class),
                        row.getString("receiver"),
                        row.getString("lane"),
                        row.getString("state")),
                messageId);
    }

    /** How many leaves of each kind tell of a message. */
    public SortedMap<String, Long> leaves(UUID messageId) throws SQLException {
        var kinds = new TreeMap<String, Long>();
        ask("""
                        select kind from ledger_leaf join message
                            on report_id::text = convert_from(leaf, 'UTF8')::jsonb ->> 'reportId'
                        where message_id = ?
                        """, row -> row.getString(1), messageId).forEach(kind -> kinds.merge(kind, 1L, Long::sum));
        return kinds;
    }

    /** Whether this leaf stands in the log, in its place. */
    public boolean integrated(byte[] leafHash) throws SQLException {
        return count("select count(*) from ledger_leaf where leaf_hash = ? and integrated", leafHash) == 1;
    }

    public long messages() throws SQLException {
        return count("select count(*) from message");
    }

    /** Reports of uploads that nobody sees yet. */
    public long held() throws SQLException {
        return count("select count(*) from message where state = 'HELD'");
    }

    public UUID latestUpload() throws SQLException {
        return ask(
                        "select upload_id from upload where state = 'IMPORTED' order by received_at desc limit 1",
                        row -> row.getObject(1, UUID.class))
                .getFirst();
    }

    /** What became of an upload's rows: messages, different references among them, and leaves that tell of one. */
    public record Uploaded(long messages, long references, long leaves) {}

    public Uploaded uploaded(UUID uploadId) throws SQLException {
        return new Uploaded(
                count("select count(*) from message where upload_id = ?", uploadId),
                count("select count(distinct reference_hash) from message where upload_id = ?", uploadId),
                count("""
                        select count(*) from ledger_leaf where kind = 'received'
                            and convert_from(leaf, 'UTF8')::jsonb ->> 'uploadId' = ?
                        """, uploadId.toString()));
    }

    public long undelivered() throws SQLException {
        return count("select count(*) from dispatch where state <> 'DELIVERED'");
    }

    /** Recomputes the whole ledger. */
    public Verdict verdict() throws SQLException {
        try (var connection = connect()) {
            return LedgerCheck.verify(connection);
        }
    }
}
