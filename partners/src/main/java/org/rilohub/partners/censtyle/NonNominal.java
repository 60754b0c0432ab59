package org.rilohub.partners.censtyle;

import java.util.SortedMap;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.SeizureReport;

/** Names the rule by which the format has no place for a field, for the record that NN-6 wants: path and rule only. */
final class NonNominal {
    private static final SortedMap<String, DataClass> FIELDS = Facts.possible(SeizureReport.class);

    private NonNominal() {}

    static Change cite(Change change) {
        return change.kind() == Kind.DROPPED ? new Change(change.path(), Kind.DROPPED, rule(change)) : change;
    }

    private static String rule(Change change) {
        var path = change.path();
        if (path.startsWith("tradeParties[]")) {
            return "nn-5";
        }
        if (path.startsWith("pictures[]")) {
            return "nn-4";
        }
        return FIELDS.get(path) == DataClass.NOMINAL ? "nn-1" : change.reason();
    }
}
