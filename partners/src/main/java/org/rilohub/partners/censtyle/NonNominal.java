package org.rilohub.partners.censtyle;

import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;

/** Names the rule by which the format has no place for a field, for the record that NN-6 wants: path and rule only. */
final class NonNominal {
    private NonNominal() {}

    static Change cite(Change change, MessageType type) {
        return change.kind() == Kind.DROPPED ? new Change(change.path(), Kind.DROPPED, rule(change, type)) : change;
    }

    private static String rule(Change change, MessageType type) {
        var path = change.path();
        if (path.startsWith("tradeParties[]")) {
            return "nn-5";
        }
        if (path.startsWith("pictures[]")) {
            return "nn-4";
        }
        return isNominal(path, type) ? "nn-1" : change.reason();
    }

    private static boolean isNominal(String path, MessageType type) {
        return Facts.possible(type).get(MessageForm.of(type).part() + "." + path) == DataClass.NOMINAL;
    }
}
