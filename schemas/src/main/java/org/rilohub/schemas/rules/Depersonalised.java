package org.rilohub.schemas.rules;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Trees;

/** Does what the rules say the hub does on the way out: NN-2 (few persons) and NN-4 (pictures). */
public final class Depersonalised {
    private Depersonalised() {}

    /**
     * The report as it may be shown in a lane: pictures without metadata in every lane, few persons by their nationality
     * only in the CEN lane. A picture that cannot be read to its end is left out.
     */
    public static SeizureReport of(SeizureReport report, Lane lane) {
        var tree = new TreeMap<>(Trees.of(report));
        if (lane == Lane.CEN && !report.personsInvolved().isEmpty()) {
            tree.put("personsInvolved", persons(report));
        }
        if (!report.pictures().isEmpty()) {
            tree.put("pictures", pictures(report));
        }
        return Trees.read(SeizureReport.class, tree);
    }

    private static List<SortedMap<String, Object>> persons(SeizureReport report) {
        return report.personsInvolved().stream()
                .map(person -> PersonsInBands.isTelling(person, report) ? PersonsInBands.generalised(person) : person)
                .map(Trees::of)
                .toList();
    }

    private static List<SortedMap<String, Object>> pictures(SeizureReport report) {
        return report.pictures().stream()
                .flatMap(picture -> Metadata.without(picture).stream())
                .map(Trees::of)
                .toList();
    }
}
