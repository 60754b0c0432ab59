package org.rilohub.cases.disclosures;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.rilohub.embedded.EmbeddedPostgres;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;

/** The hub's own tables in a PostgreSQL of their own. */
public final class Tables implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    public Tables(Path folder) {
        postgres = EmbeddedPostgres.start(folder, Path.of("target", "postgres").toAbsolutePath(), sentence -> {});
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .load()
                .migrate();
    }

    /** A transaction that nobody has committed yet. */
    public Connection begin() throws SQLException {
        var tx = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        tx.setAutoCommit(false);
        return tx;
    }

    public Database database() {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl());
        source.setUser(postgres.user());
        source.setPassword(postgres.password());
        return new Database(source);
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
