package org.rilohub.routes.door;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.obligations.Obligations.Balance;
import org.rilohub.cases.obligations.Owed;
import org.rilohub.schemas.Party;

/** What is owed, as both sides read it. */
final class ObligationJson {
    private ObligationJson() {}

    static SortedMap<String, Object> of(Owed owed, Party reader) {
        var tree = new TreeMap<String, Object>();
        tree.put("dispatchId", owed.dispatchId().toString());
        tree.put("obligation", owed.code());
        tree.put("provider", owed.provider().toString());
        tree.put("receiver", owed.receiver().toString());
        tree.put("state", owed.state().name());
        tree.put("standing", owed.isStanding());
        tree.put("openedAt", owed.openedAt().toString());
        owed.framework().ifPresent(framework -> tree.put("framework", framework));
        owed.dueAt().ifPresent(at -> tree.put("dueAt", at.toString()));
        owed.lateSince().ifPresent(at -> tree.put("lateSince", at.toString()));
        owed.closedBy().ifPresent(id -> tree.put("closedBy", id.toString()));
        if (reader.equals(owed.provider())) {
            tree.put("reportId", owed.messageId().toString());
        }
        return tree;
    }

    static SortedMap<String, Object> of(Balance balance) {
        var tree = new TreeMap<String, Object>();
        tree.put("provider", balance.provider().toString());
        tree.put("receiver", balance.receiver().toString());
        tree.put("open", balance.open());
        tree.put("due", balance.due());
        tree.put("late", balance.late());
        return tree;
    }
}
