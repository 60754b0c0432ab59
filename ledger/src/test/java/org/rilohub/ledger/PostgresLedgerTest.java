package org.rilohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresLedgerTest {
    private final LedgerTables tables = new LedgerTables(Databases.fresh("postgres_ledger"));

    @BeforeEach
    void write_one() throws SQLException {
        tables.commit(Events.received(1));
    }

    @Test
    void keeps_a_leaf_from_the_commit_of_the_state_it_describes() throws SQLException {
        var hash = tables.commit(Events.of("decided", Map.of("outcome", "PERMITTED")));

        try (var connection = tables.database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT kind, owner, integrated FROM ledger_leaf WHERE leaf_hash = ?")) {
            query.setBytes(1, hash.bytes());
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("kind")).isEqualTo("decided");
                assertThat(rows.getString("owner")).isEqualTo("urn:rilohub:party:customs:JP");
                assertThat(rows.getBoolean("integrated")).isFalse();
            }
        }
    }

    @Test
    void leaves_nothing_of_a_transaction_that_was_rolled_back() throws SQLException {
        try (var tx = tables.transaction()) {
            tables.ledger.append(tx, Events.received(2), Map.of("findings", List.of("x")));
            tx.rollback();
        }

        assertThat(tables.count("ledger_leaf")).isEqualTo(1);
        assertThat(tables.count("ledger_list")).isZero();
    }

    @Test
    void keeps_each_list_beside_the_leaf_that_names_its_root() throws SQLException {
        try (var tx = tables.transaction()) {
            var lists = Map.of("findings", List.of(Map.of("clause", "gate")), "changes", List.<String>of());
            tables.ledger.append(tx, Events.received(2), lists);
            tx.commit();
        }

        assertThat(tables.count("ledger_list")).isEqualTo(2);
        assertThat(tables.verify().flaw()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_leaf SET leaf = 'x'",
                "UPDATE ledger_leaf SET kind = 'x'",
                "DELETE FROM ledger_leaf",
                "TRUNCATE ledger_leaf CASCADE",
                "DELETE FROM ledger_list",
                "UPDATE ledger_head SET root = root",
            })
    void refuses_to_be_rewritten_by_mistake(String sql) {
        assertThatThrownBy(() -> tables.run(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("the ledger only grows");
    }
}
