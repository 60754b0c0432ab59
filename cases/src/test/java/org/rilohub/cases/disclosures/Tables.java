package org.rilohub.cases.disclosures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.rilohub.cases.FreshDatabase;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;

/** The hub's own tables in a PostgreSQL of their own. */
public final class Tables implements AutoCloseable {
    private final FreshDatabase postgres;

    public Tables() {
        postgres = FreshDatabase.open();
    }

    /** A transaction that nobody has committed yet. */
    public Connection begin() throws SQLException {
        var tx = postgres.connect();
        tx.setAutoCommit(false);
        return tx;
    }

    public Database database() {
        return new Database(postgres.source());
    }

    /** The kinds of all leaves, oldest first. */
    public static List<String> leaves(Connection tx) throws SQLException {
        return Sql.of("select kind from ledger_leaf").list(tx, row -> row.getString(1));
    }

    /** The facts of every leaf of a kind, as JSON. */
    public static List<String> leaves(Connection tx, String kind) throws SQLException {
        return Sql.of("select convert_from(leaf, 'UTF8') from ledger_leaf where kind = ?", kind)
                .list(tx, row -> row.getString(1));
    }

    @Override
    public void close() {
        postgres.close();
    }
}
