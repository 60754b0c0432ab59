package org.rilohub.gateway.partnerkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.rilohub.schemas.Party;

/** What the throw-away hub has written down, read straight from its database. */
record HubBook(DataSource database) {
    private static final String DISPATCHES = """
            select d.dispatch_id, d.receiver, d.state, d.outcome, d.problems, d.attempts, d.lease_until is not null as leased,
                   d.sealed_digest, d.partner_receipt, d.last_reason
            from dispatch d join message m using (report_id)
            where m.sender = ? and m.message_id = ? order by d.receiver, d.lane
            """;
    private static final String SENT_SINCE =
            "select message_id, content_digest from message where sender = ? and received_at >= ? order by received_at";
    private static final String REFUSALS = "select distinct reason from security_repeat where peer = ? order by reason";

    /** One message to one receiver. */
    record Course(
            UUID dispatchId,
            Party receiver,
            String state,
            String outcome,
            List<String> problems,
            int attempts,
            boolean leased,
            String digest,
            Optional<String> receipt,
            String lastReason) {
        boolean isDecided() {
            return !state.equals("PENDING");
        }

        boolean isDelivered() {
            return state.equals("DELIVERED");
        }

        /** Whether the hub will not tell this receiver, whatever that one does. */
        boolean isHeldBack() {
            return state.equals("REFUSED") || state.equals("REFERRED");
        }
    }

    /** A message that the hub accepted. */
    record Accepted(UUID messageId, String digest) {}

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

    /** To whom a message goes and how far it has come; empty before it is addressed. */
    List<Course> courses(Party sender, UUID messageId) {
        return ask(connection -> {
            try (var statement = connection.prepareStatement(DISPATCHES)) {
                statement.setString(1, sender.organisation());
                statement.setObject(2, messageId);
                var found = new ArrayList<Course>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(course(rows));
                    }
                }
                return found;
            }
        });
    }

    /** One receiver's part of a message, once there is one. */
    Optional<Course> course(Party sender, UUID messageId, Party receiver) {
        return courses(sender, messageId).stream()
                .filter(course -> course.receiver().equals(receiver))
                .findFirst();
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                row.getObject(1, UUID.class),
                Party.of(row.getString(2)),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).orElse("-"),
                List.of((String[]) row.getArray(5).getArray()),
                row.getInt(6),
                row.getBoolean(7),
                Optional.ofNullable(row.getString(8)).orElse("-"),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getString(10)).orElse("-"));
    }

    /** The last message of a sender that was accepted since then. */
    Optional<Accepted> lastOf(Party sender, OffsetDateTime since) {
        return ask(connection -> {
            try (var statement = connection.prepareStatement(SENT_SINCE)) {
                statement.setString(1, sender.organisation());
                statement.setObject(2, since);
                try (var rows = statement.executeQuery()) {
                    Optional<Accepted> last = Optional.empty();
                    while (rows.next()) {
                        last = Optional.of(new Accepted(rows.getObject(1, UUID.class), rows.getString(2)));
                    }
                    return last;
                }
            }
        });
    }

    /** Why the hub refused this party's messages or receipts of late: codes. */
    String refusals(Party of) {
        return ask(connection -> {
            try (var statement = connection.prepareStatement(REFUSALS)) {
                statement.setString(1, of.organisation());
                var reasons = new ArrayList<String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reasons.add(rows.getString(1));
                    }
                }
                return reasons.isEmpty() ? "none" : String.join(", ", reasons);
            }
        });
    }
}
