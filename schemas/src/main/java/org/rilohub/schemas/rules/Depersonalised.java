package org.rilohub.schemas.rules;

import java.util.TreeMap;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Trees;

/** Does what rules of the CEN lane say the hub does: NN-2 (few persons), NN-4 (pictures) and NN-7 (methods). */
public final class Depersonalised {
    private Depersonalised() {}

    /** The report as it may be shown in the CEN lane; its nominal fields must be gone already, or it is refused. */
    public static SeizureReport of(SeizureReport report, CodeLists lists) {
        var tree = new TreeMap<>(Trees.of(report));
        if (!report.detection().isEmpty()) {
            var shown = report.detection().stream()
                    .map(code -> LeadHidden.generalised(code, lists))
                    .distinct();
            tree.put("detection", shown.toList());
        }
        if (!report.personsInvolved().isEmpty()) {
            var persons = report.personsInvolved().stream()
                    .map(person ->
                            PersonsInBands.isTelling(person, report) ? PersonsInBands.generalised(person) : person);
            tree.put("personsInvolved", persons.map(Trees::of).toList());
        }
        if (!report.pictures().isEmpty()) {
            tree.put(
                    "pictures",
                    report.pictures().stream()
                            .flatMap(picture -> Metadata.without(picture).stream())
                            .map(Trees::of)
                            .toList());
        }
        return Trees.read(SeizureReport.class, tree);
    }
}
