package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.ledger.Event;
import org.rilohub.ledger.LeafHash;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.schemas.Party;

/** Writes leaves now, in the transaction of the state they describe. */
final class Leaves {
    private final PostgresLedger ledger;
    private final Clock clock;

    Leaves(PostgresLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    LeafHash write(Connection tx, String kind, Party owner, Map<String, ?> facts) throws SQLException {
        return write(tx, kind, owner, facts, Map.of());
    }

    /** @param lists that may be long: each enters the leaf as its Merkle root and is stored beside it */
    LeafHash write(Connection tx, String kind, Party owner, Map<String, ?> facts, Map<String, ? extends List<?>> lists)
            throws SQLException {
        return ledger.append(tx, new Event(kind, clock.instant(), owner, new TreeMap<>(facts)), lists);
    }

    LeafHash about(Connection tx, String kind, Parcel parcel, Map<String, ?> facts) throws SQLException {
        return about(tx, kind, parcel, facts, Map.of());
    }

    /** A leaf about one dispatch: its ids, and what is said beside them. */
    LeafHash about(
            Connection tx, String kind, Parcel parcel, Map<String, ?> facts, Map<String, ? extends List<?>> lists)
            throws SQLException {
        var all = new TreeMap<String, Object>(facts);
        all.put("dispatchId", parcel.dispatchId().toString());
        all.put("reportId", parcel.reportId().toString());
        all.put("provider", parcel.provider().toString());
        all.put("receiver", parcel.receiver().toString());
        all.put("lane", parcel.lane().name());
        return write(tx, kind, parcel.owner(), all, lists);
    }
}
