package org.rilohub.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.schemas.Party;

/** Writes leaves now, in the transaction of the state they describe. */
public final class Leaves {
    private final PostgresLedger ledger;
    private final Clock clock;

    public Leaves(PostgresLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Durable when {@code tx} commits. */
    public LeafHash write(Connection tx, String kind, Party owner, Map<String, ?> facts) throws SQLException {
        return write(tx, kind, owner, facts, Map.of());
    }

    /** @param lists that may be long: each enters the leaf as its Merkle root and is stored beside it */
    public LeafHash write(
            Connection tx, String kind, Party owner, Map<String, ?> facts, Map<String, ? extends List<?>> lists)
            throws SQLException {
        return ledger.append(tx, new Event(kind, clock.instant(), owner, new TreeMap<>(facts)), lists);
    }
}
