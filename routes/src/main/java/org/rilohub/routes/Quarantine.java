package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.security.Received;
import org.rilohub.security.Vault;

/** Keeps what nobody could trust, encrypted, for those who investigate. */
final class Quarantine {
    private final Vault vault;

    Quarantine(Vault vault) {
        this.vault = vault;
    }

    /** @param instance of the leaf that tells why */
    void keep(Connection tx, UUID instance, Received received, String reason) throws SQLException {
        var key = vault.newKey();
        Sql.of(
                        """
                        insert into quarantine (id, owner, peer, door, reason, wrapped_key, wire, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        instance,
                        received.peer(),
                        received.peer(),
                        received.door(),
                        reason,
                        key.wrapped(),
                        key.encrypt(received.wire(), "quarantine"),
                        received.at())
                .update(tx);
    }
}
