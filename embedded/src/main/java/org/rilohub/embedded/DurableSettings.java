package org.rilohub.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The PostgreSQL settings without which a commit may be lost in a power cut. */
public final class DurableSettings {
    private static final Map<String, Set<String>> REQUIRED = new TreeMap<>(Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply")));

    private DurableSettings() {}

    /**
     * Reads the settings back as this connection's session has them, so also those set for its role or database.
     *
     * @throws CannotStartException naming every setting that is not durable
     * @throws SQLException if they cannot be read
     */
    public static void check(Connection connection) throws SQLException {
        var wrong = new ArrayList<String>();
        for (var required : REQUIRED.entrySet()) {
            var value = show(connection, required.getKey());
            if (!required.getValue().contains(value)) {
                wrong.add(required.getKey() + "=" + value);
            }
        }
        refuseIfAny(wrong);
    }

    private static void refuseIfAny(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new CannotStartException("The database could lose what it has confirmed (" + String.join(", ", wrong)
                    + "): fsync, full_page_writes and synchronous_commit must be on.");
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var query = connection.prepareStatement("SELECT current_setting(?)")) {
            query.setString(1, setting);
            try (var result = query.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
