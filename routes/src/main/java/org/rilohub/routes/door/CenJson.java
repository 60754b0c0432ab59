package org.rilohub.routes.door;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.cen.Counts;
import org.rilohub.cases.cen.Publication;
import org.rilohub.cases.cen.SeizureGroup;
import org.rilohub.cases.cen.Tie;
import org.rilohub.routes.CenBoard.Numbered;
import org.rilohub.routes.CenBoard.Shown;
import org.rilohub.schemas.Lane;

/** The CEN lane as the doors tell it. */
final class CenJson {
    private CenJson() {}

    static SortedMap<String, Object> of(Publication publication) {
        var tree = new TreeMap<String, Object>();
        tree.put("reportId", publication.reportId().toString());
        tree.put("kind", publication.kind().name());
        tree.put("provider", publication.provider().toString());
        tree.put("state", publication.state().name());
        tree.put("since", publication.openedAt().toString());
        tree.put("changedAt", publication.changedAt().toString());
        tree.put("facts", publication.facts());
        return tree;
    }

    /** With what was decided, if anything was. */
    static SortedMap<String, Object> of(Shown shown) {
        var publication = shown.publication();
        var tree = of(publication);
        tree.put("version", shown.course().size());
        tree.put("course", shown.course().stream().map(Enum::name).toList());
        publication.ground().ifPresent(ground -> tree.put("ground", ground.name()));
        tree.put("rules", publication.rules());
        publication.remarks().ifPresent(words -> tree.put("remarks", words));
        return tree;
    }

    static SortedMap<String, Object> of(Numbered numbered) {
        var threshold = numbered.threshold();
        var tree = new TreeMap<String, Object>();
        tree.put("number", numbered.number());
        tree.put("category", threshold.category().name());
        threshold.type().ifPresent(type -> tree.put("type", type));
        threshold.member().ifPresent(member -> tree.put("member", member.toString()));
        tree.put("measure", threshold.measure().name());
        tree.put("minimum", threshold.minimum().stripTrailingZeros().toPlainString());
        tree.put("effectiveFrom", threshold.effectiveFrom().toString());
        return tree;
    }

    static SortedMap<String, Object> of(SeizureGroup group) {
        var tree = new TreeMap<String, Object>();
        tree.put("reports", group.parts().stream().map(CenJson::of).toList());
        tree.put("ties", group.ties().stream().map(CenJson::of).toList());
        return tree;
    }

    private static SortedMap<String, Object> of(SeizureGroup.Part part) {
        var tree = new TreeMap<String, Object>();
        tree.put("reportId", part.messageId().toString());
        tree.put("provider", part.provider().toString());
        tree.put("lanes", part.lanes().stream().map(Lane::name).sorted().toList());
        tree.put("at", part.at().toString());
        return tree;
    }

    /** Whether a person decided, but not who: the other side need not know. */
    private static SortedMap<String, Object> of(Tie tie) {
        var tree = new TreeMap<String, Object>();
        tree.put("first", tie.first().toString());
        tree.put("second", tie.second().toString());
        tree.put("rule", tie.rule().name());
        tree.put("state", tie.state().name());
        tree.put("byPerson", !tie.by().equals("hub"));
        tree.put("at", tie.at().toString());
        return tree;
    }

    static SortedMap<String, Object> of(Counts.Count count) {
        var tree = new TreeMap<String, Object>();
        tree.put("category", count.category().name());
        tree.put("month", count.month().toString());
        tree.put("seizures", count.seizures());
        count.kilograms()
                .ifPresent(weight ->
                        tree.put("kilograms", weight.stripTrailingZeros().toPlainString()));
        return tree;
    }
}
