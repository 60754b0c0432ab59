package org.rilohub.partners.censtyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;
import org.rilohub.partners.xml.Branches;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MalformedFieldException.Rule;

/** The minimum for statistics: what a report in the simplified profile may not hold. */
final class SimplifiedProfile {
    private static final Map<String, Set<String>> ABSENT = Map.of(
            "report", Set.of("seizureTime", "modusOperandi", "personsInvolved", "evaluation"),
            "report.goods", Set.of("estimatedValue", "purity", "brand", "packages"),
            "report.conveyance", Set.of("operator", "serviceNumber", "vesselImo", "containerId"));

    private SimplifiedProfile() {}

    /** Takes out of a simplified report what is not in the profile. */
    static List<Change> reduce(Map<String, Object> tree) {
        var changes = new ArrayList<Change>();
        if (isSimplified(tree)) {
            ABSENT.forEach((group, fields) -> changes.addAll(reduce(tree, group, fields)));
        }
        return changes;
    }

    private static List<Change> reduce(Map<String, Object> tree, String group, Set<String> fields) {
        return Branches.groupsAt(tree, group).stream()
                .flatMap(each -> fields.stream().filter(field -> each.remove(field) != null))
                .map(field -> new Change(path(group, field), Kind.DROPPED, "simplified-profile"))
                .toList();
    }

    /** @throws MalformedFieldException if a simplified report holds more than the profile */
    static void refuseMore(Map<String, Object> tree) {
        reduce(tree).stream().sorted(Change.ORDER).findFirst().ifPresent(more -> {
            throw new MalformedFieldException(more.path(), Rule.UNKNOWN_FIELD);
        });
    }

    private static boolean isSimplified(Map<String, Object> tree) {
        return Branches.at(tree, "report.profile").contains("SIMPLIFIED");
    }

    private static String path(String group, String field) {
        return switch (group) {
            case "report.goods" -> "goods[]." + field;
            case "report.conveyance" -> "conveyance." + field;
            default -> field.equals("personsInvolved") ? "personsInvolved[]" : field;
        };
    }
}
