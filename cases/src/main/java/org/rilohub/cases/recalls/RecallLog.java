package org.rilohub.cases.recalls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rilohub.ledger.Leaves;

/** Writes the leaf of each step of a recall: ids and codes. */
record RecallLog(Leaves leaves) {
    void opened(Connection tx, RecallCase recall, List<Reached> reached) throws SQLException {
        var facts = Map.of(
                "recallId", recall.recallId().toString(),
                "concerning", recall.concerning().toString(),
                "cause", recall.cause(),
                "dueAt", recall.dueAt().toString());
        var lists = Map.of("reached", reached.stream().map(RecallLog::entry).toList());
        leaves.write(tx, "recall-opened", recall.originator(), facts, lists);
    }

    void extended(Connection tx, RecallCase recall, Reached reached) throws SQLException {
        var facts = Map.of("recallId", recall.recallId().toString(), "reached", entry(reached));
        leaves.write(tx, "recall-extended", recall.originator(), facts);
    }

    private static Map<String, Object> entry(Reached reached) {
        return Map.of(
                "dispatchId", reached.told().dispatchId().toString(),
                "receiver", reached.told().receiver().organisation(),
                "hop", reached.hop());
    }

    /** @param kind {@code recall-reminded} or {@code recall-overdue}: told, and nothing else happens */
    void rang(Connection tx, Asked asked, String kind) throws SQLException {
        var facts = Map.of(
                "recallId", asked.recallId().toString(),
                "receiver", asked.receiver().organisation());
        leaves.write(tx, kind, asked.originator(), facts);
    }

    void answered(Connection tx, Asked asked, RecallState state, UUID message) throws SQLException {
        var facts = Map.of(
                "recallId", asked.recallId().toString(),
                "receiver", asked.receiver().organisation(),
                "outcome", state.name(),
                "message", message.toString());
        leaves.write(tx, "recall-answered", asked.originator(), facts);
    }
}
