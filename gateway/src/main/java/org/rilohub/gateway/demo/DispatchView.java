package org.rilohub.gateway.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rilohub.schemas.Party;
import tools.jackson.databind.json.JsonMapper;

/** Reads the dispatches of the messages accepted since the demonstration began, straight from the record. */
final class DispatchView {
    private static final String DISPATCHES = """
            select m.message_id, m.report_id, d.dispatch_id, d.receiver, d.lane, d.state, d.outcome, d.problems, d.framework, d.answer,
                   d.partner_receipt is not null as receipt, m.received_at, d.delivered_at
            from dispatch d join message m using (report_id)
            where m.received_at >= ?
            order by m.received_at, m.report_id, d.receiver, d.lane
            """;
    private static final String UNADDRESSED =
            "select count(*) from message where received_at >= ? and state = 'RECEIVED'";

    private final DataSource database;
    private final OffsetDateTime since;

    DispatchView(DataSource database, OffsetDateTime since) {
        this.database = database;
        this.since = since;
    }

    /** All of them; a message that is not addressed yet shows as one undecided dispatch. */
    List<Seen> all() {
        try (var connection = database.getConnection();
                var dispatches = connection.prepareStatement(DISPATCHES);
                var unaddressed = connection.prepareStatement(UNADDRESSED)) {
            unaddressed.setObject(1, since);
            dispatches.setObject(1, since);
            var seen = new ArrayList<Seen>();
            try (var rows = unaddressed.executeQuery()) {
                rows.next();
                for (int i = 0; i < rows.getInt(1); i++) {
                    seen.add(pending());
                }
            }
            try (var rows = dispatches.executeQuery()) {
                while (rows.next()) {
                    seen.add(seen(rows));
                }
            }
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException("the hub's database does not answer", e);
        }
    }

    /** Whether the quarantine holds the message that was refused under this id. */
    boolean quarantined(String instance) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select 1 from quarantine where id::text = ?")) {
            statement.setString(1, instance);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the hub's database does not answer", e);
        }
    }

    private static Seen pending() {
        return new Seen("", "", "", "", "", "PENDING", "", List.of(), "", List.of(), false, Optional.empty());
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                row.getString("message_id"),
                row.getString("report_id"),
                row.getString("dispatch_id"),
                Party.of(row.getString("receiver")).organisation(),
                row.getString("lane"),
                row.getString("state"),
                text(row, "outcome"),
                List.of((String[]) row.getArray("problems").getArray()),
                text(row, "framework"),
                withheld(row.getString("answer")),
                row.getBoolean("receipt"),
                took(row));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? "" : value;
    }

    private static List<String> withheld(@Nullable String answer) {
        var fields = new TreeSet<String>();
        if (answer != null) {
            new JsonMapper()
                    .readTree(answer)
                    .path("withheld")
                    .forEach(each -> fields.add(each.path("field").asString()));
        }
        return List.copyOf(fields);
    }

    private static Optional<Duration> took(ResultSet row) throws SQLException {
        var delivered = row.getObject("delivered_at", OffsetDateTime.class);
        if (delivered == null) {
            return Optional.empty();
        }
        Instant received = row.getObject("received_at", OffsetDateTime.class).toInstant();
        return Optional.of(Duration.between(received, delivered.toInstant()));
    }
}
