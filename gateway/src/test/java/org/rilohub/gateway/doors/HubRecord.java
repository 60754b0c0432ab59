package org.rilohub.gateway.doors;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.rilohub.ledger.LedgerCheck;
import org.rilohub.ledger.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hub's record, as an auditor reads it in the database. */
public record HubRecord(DataSource database) {
    /** Every refusal counts once, whether it has a leaf of its own, is in a window still open, or in a closed one's count. */
    private static final String INCIDENTS = """
            select (select count(*) from ledger_leaf where kind in ('refused', 'quarantined'))
                 + (select coalesce(sum((convert_from(leaf, 'UTF8')::jsonb ->> 'count')::bigint), 0)
                    from ledger_leaf where kind = 'security-repeats')
                 + (select coalesce(sum(count - 1), 0) from security_repeat)
            """;

    private static final String LEAVES =
            "select kind, leaf from ledger_leaf where convert_from(leaf, 'UTF8')::jsonb ->> ? = ? order by appended_at";
    private static final String STATES = """
            select d.receiver || ' ' || d.lane, d.state
                || case when d.partner_receipt is null then '' else ' with receipt' end
            from dispatch d join message m using (report_id) where m.message_id = ?::uuid
            """;

    private static final List<String> READABLE = List.of(
            "select convert_from(items, 'UTF8') from ledger_list",
            "select to_jsonb(m) - 'wire' - 'content' - 'salts' - 'wrapped_key' from message m",
            "select to_jsonb(d) - 'sealed' from dispatch d",
            "select to_jsonb(o) from outbox o",
            "select to_jsonb(q) - 'wire' - 'context' - 'wrapped_key' from quarantine q",
            "select to_jsonb(p) - 'wrapped_key' - 'remarks' from publication p");

    /** One leaf's kind and members. */
    public record Leaf(String kind, JsonNode facts) {}

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try (var connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the hub's record cannot be read", e);
        }
    }

    /** How many refusals there have been, ever. */
    long incidents() {
        return ask(connection -> {
            try (var statement = connection.prepareStatement(INCIDENTS);
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Leaves with this fact. */
    public List<Leaf> leaves(String fact, String value) {
        return ask(connection -> {
            try (var statement = connection.prepareStatement(LEAVES)) {
                statement.setString(1, fact);
                statement.setString(2, value);
                var found = new ArrayList<Leaf>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(
                                new Leaf(rows.getString(1), JsonMapper.shared().readTree(rows.getBytes(2))));
                    }
                }
                return found;
            }
        });
    }

    /** Every column of the record that is not encrypted and may hold words. */
    String readable() {
        return ask(connection -> {
            var all = new StringBuilder();
            for (var table : READABLE) {
                try (var statement = connection.prepareStatement(table);
                        var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
            return all.toString();
        });
    }

    /** By receiver and lane, what became of a message; empty until it is addressed. */
    public Map<String, String> states(String messageId) {
        return ask(connection -> {
            try (var statement = connection.prepareStatement(STATES)) {
                statement.setString(1, messageId);
                var states = new TreeMap<String, String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        states.put(rows.getString(1).replace("urn:rilohub:party:", ""), rows.getString(2));
                    }
                }
                return states;
            }
        });
    }

    /** The whole ledger, computed anew. */
    public Verdict verdict() {
        return ask(LedgerCheck::verify);
    }
}
