package org.rilohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.ledger.LedgerTables.until;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerCheckTest {
    private final LedgerTables tables = new LedgerTables(Databases.fresh("ledger_check"));

    @BeforeEach
    void write_six_leaves_in_two_batches() throws SQLException {
        try (var integrator = new Integrator(tables.database, Clock.systemUTC()).start()) {
            batch(0);
            until(() -> integrator.size() == 3);
            batch(3);
            until(() -> integrator.size() == 6);
        }
        for (var table : List.of("ledger_leaf", "ledger_list", "ledger_head")) {
            tables.run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
        }
    }

    private void batch(int first) throws SQLException {
        try (var tx = tables.transaction()) {
            for (int i = first; i < first + 3; i++) {
                tables.ledger.append(tx, Events.received(i), Map.of("findings", List.of("met", i), "notes", List.of()));
            }
            tx.commit();
        }
    }

    @Test
    void finds_nothing_in_a_ledger_nobody_touched() throws SQLException {
        tables.commit(Events.received(6));

        var verdict = tables.verify();

        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.size()).isEqualTo(6);
        assertThat(verdict.waiting()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            UPDATE ledger_leaf SET leaf = leaf || ' ' WHERE leaf_index = 4  => Leaf 4 was changed: its octets do not give its hash.
            UPDATE ledger_leaf SET kind = 'parked' WHERE leaf_index = 2  => Leaf 2 is filed under another kind than it says.
            UPDATE ledger_leaf SET owner = 'urn:rilohub:party:customs:KR' WHERE leaf_index = 5  => Leaf 5 is filed under another owner than it says.
            UPDATE ledger_leaf SET leaf_index = 99 WHERE leaf_index = 1  => Leaf 1 is missing.
            UPDATE ledger_leaf SET leaf_index = 99 WHERE leaf_index = 5  => Leaf 5 is missing.
            UPDATE ledger_leaf SET leaf_index = NULL, integrated = false WHERE leaf_index = 3  => Leaf 3 is missing.
            DELETE FROM ledger_list WHERE name = 'notes'  => Leaf 0 does not have the lists beside it that it names.
            UPDATE ledger_list SET name = 'xs' WHERE name = 'notes'  => Leaf 0 does not have the lists beside it that it names.
            UPDATE ledger_list SET items = '["met",7]' WHERE name = 'findings'  => Leaf 0 has a list beside it that was changed: findings.
            UPDATE ledger_list SET items = '[' WHERE name = 'findings'  => Leaf 0 has a list beside it that was changed: findings.
            UPDATE ledger_head SET root = sha256('x') WHERE size = 3  => The head of size 3 has another root than its leaves give.
            UPDATE ledger_head SET frontier = frontier || '\\x00' WHERE size = 6  => The head of size 6 has another frontier than its leaves give.
            UPDATE ledger_head SET size = 7 WHERE size = 6  => Leaf 6 is missing.
            UPDATE ledger_head SET size = 5 WHERE size = 6  => The head of size 5 has another root than its leaves give.
            DELETE FROM ledger_head WHERE size = 6  => Leaf 3 is numbered, but no head covers it.
            """)
    void names_the_first_thing_that_was_changed(String tampering, String sentence) throws SQLException {
        tables.run(tampering);

        assertThat(tables.verify().flaw()).contains(sentence);
    }

    @Test
    void names_a_hash_that_was_changed() throws SQLException {
        tables.run("ALTER TABLE ledger_list DROP CONSTRAINT ledger_list_leaf_hash_fkey");
        tables.run("UPDATE ledger_leaf SET leaf_hash = sha256('x') WHERE leaf_index = 4");

        assertThat(tables.verify().flaw()).contains("Leaf 4 was changed: its octets do not give its hash.");
    }

    @Test
    void is_not_deceived_by_a_new_hash_for_new_octets() throws SQLException {
        forge("{\"kind\":\"received\",\"owner\":\"urn:rilohub:party:customs:JP\",\"v\":1}");

        assertThat(tables.verify().flaw()).contains("The head of size 6 has another root than its leaves give.");
    }

    @Test
    void names_a_leaf_that_is_not_canonical() throws SQLException {
        forge("{\"v\":1, \"kind\":\"received\"}");

        assertThat(tables.verify().flaw()).contains("Leaf 4 is not canonical (RFC 8785).");
    }

    @Test
    void sees_two_leaves_that_changed_places() throws SQLException {
        tables.run("ALTER TABLE ledger_leaf DROP CONSTRAINT ledger_leaf_leaf_index_key");
        tables.run("UPDATE ledger_leaf SET leaf_index = 9 - leaf_index WHERE leaf_index IN (4, 5)");

        assertThat(tables.verify().flaw()).contains("The head of size 6 has another root than its leaves give.");
    }

    @Test
    void sees_a_waiting_leaf_that_was_changed() throws SQLException {
        tables.commit(Events.received(6));
        tables.run("UPDATE ledger_leaf SET leaf = leaf || ' ' WHERE NOT integrated");

        assertThat(tables.verify().flaw())
                .contains("A leaf that waits for its place was changed: its octets do not give its hash.");
    }

    /** Puts these octets in the place of leaf 4, with the right hash for them. */
    private void forge(String leaf) throws SQLException {
        tables.run("ALTER TABLE ledger_list DROP CONSTRAINT ledger_list_leaf_hash_fkey");
        tables.run("UPDATE ledger_leaf SET leaf = '" + leaf + "', leaf_hash = sha256('\\x00'::bytea || '" + leaf
                + "'::bytea) WHERE leaf_index = 4");
    }
}
