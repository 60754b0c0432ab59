package org.rilohub.partners.censtyle;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.partners.xml.Branches;

/** NN-2: of fewer than three persons alike, only their nationality and number are told. */
final class SmallGroups {
    private static final int ENOUGH = 3;
    private static final List<String> TELLING = List.of("sex", "ageBand", "role");

    private SmallGroups() {}

    static List<Change> generalise(Map<String, Object> tree) {
        var changes = new TreeSet<Change>(Change.ORDER);
        for (var group : Branches.groupsAt(tree, "report.personsInvolved")) {
            if (group.get("count") instanceof Integer count && count >= ENOUGH) {
                continue;
            }
            TELLING.stream()
                    .filter(field -> group.remove(field) != null)
                    .map(field -> new Change("personsInvolved[]." + field, Kind.GENERALISED, "nn-2"))
                    .forEach(changes::add);
        }
        return List.copyOf(changes);
    }
}
