package org.rilohub.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** The role that owns the hub's databases and may do nothing else. */
final class Owner {
    private Owner() {}

    /** @param password without quotes, as {@link OwnerOnly#password} makes them */
    static void create(Connection admin, String role, String password) throws SQLException {
        if (!exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(admin, "CREATE ROLE " + quoted(admin, role) + " LOGIN");
        }
        run(admin, "ALTER ROLE " + quoted(admin, role) + " PASSWORD '" + password + "'");
    }

    static void createDatabase(Connection admin, String name, String owner) throws SQLException {
        if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run(admin, "CREATE DATABASE " + quoted(admin, name) + " OWNER " + quoted(admin, owner));
        }
        run(admin, "REVOKE CONNECT ON DATABASE " + quoted(admin, name) + " FROM PUBLIC");
    }

    private static boolean exists(Connection admin, String question, String name) throws SQLException {
        try (var query = admin.prepareStatement(question)) {
            query.setString(1, name);
            try (var result = query.executeQuery()) {
                return result.next();
            }
        }
    }

    private static String quoted(Connection admin, String name) throws SQLException {
        try (var statement = admin.createStatement()) {
            return statement.enquoteIdentifier(name, true);
        }
    }

    private static void run(Connection admin, String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
