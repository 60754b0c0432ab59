package org.rilohub.ledger.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rilohub.schemas.Party;

/** One statement with its parameters, in the order of its question marks. */
public record Sql(String text, List<Object> parameters) {
    /** Reads the row a cursor stands on. */
    @FunctionalInterface
    public interface Row<T> {
        /** What the row says. */
        T read(ResultSet row) throws SQLException;
    }

    public Sql {
        parameters = List.copyOf(parameters);
    }

    public static Sql of(String text, Object... parameters) {
        return new Sql(text, List.of(parameters));
    }

    /** How many rows it changed. */
    public int update(Connection tx) throws SQLException {
        try (var statement = prepared(tx)) {
            return statement.executeUpdate();
        }
    }

    public <T> List<T> list(Connection tx, Row<T> row) throws SQLException {
        try (var statement = prepared(tx);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        }
    }

    /** The one row there is, if there is one. */
    public <T> Optional<T> first(Connection tx, Row<T> row) throws SQLException {
        var found = list(tx, row);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    private PreparedStatement prepared(Connection tx) throws SQLException {
        var statement = tx.prepareStatement(text);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, stored(tx, parameters.get(i)));
        }
        return statement;
    }

    /** Parties as {@code customs:JP}, instants in UTC, lists as arrays, absence as null. */
    private static @Nullable Object stored(Connection tx, Object value) throws SQLException {
        return switch (value) {
            case Optional<?> maybe -> maybe.isPresent() ? stored(tx, maybe.get()) : null;
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Party party -> party.organisation();
            case Enum<?> code -> code.name();
            case List<?> many -> tx.createArrayOf("text", many.toArray());
            default -> value;
        };
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
