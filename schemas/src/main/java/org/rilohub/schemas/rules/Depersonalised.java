package org.rilohub.schemas.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.rules.FreshPicture.Result.Fresh;
import org.rilohub.schemas.rules.FreshPicture.Result.Unfit;

/**
 * A report as it may be shown in a lane: NN-2 (few persons) and NN-4 (pictures) done to it.
 *
 * @param report pictures encoded anew in every lane, few persons by their nationality only in the CEN lane
 * @param leftOut why pictures that could not be encoded anew are no more in it: {@code nn-4-unreadable} and the like
 */
public record Depersonalised(SeizureReport report, SortedSet<String> leftOut) {
    public Depersonalised {
        leftOut = Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
    }

    /** The report for this lane. */
    public static Depersonalised of(SeizureReport report, Lane lane) {
        var tree = new TreeMap<>(Trees.of(report));
        if (lane == Lane.CEN && !report.personsInvolved().isEmpty()) {
            tree.put("personsInvolved", persons(report));
        }
        var leftOut = new TreeSet<String>();
        if (!report.pictures().isEmpty()) {
            tree.put("pictures", pictures(report, leftOut));
        }
        return new Depersonalised(Trees.read(SeizureReport.class, tree), leftOut);
    }

    private static List<SortedMap<String, Object>> persons(SeizureReport report) {
        return report.personsInvolved().stream()
                .map(person -> PersonsInBands.isTelling(person, report) ? PersonsInBands.generalised(person) : person)
                .map(Trees::of)
                .toList();
    }

    private static List<SortedMap<String, Object>> pictures(SeizureReport report, SortedSet<String> leftOut) {
        var fresh = new ArrayList<SortedMap<String, Object>>();
        for (var picture : report.pictures()) {
            switch (FreshPicture.of(picture)) {
                case Fresh(var anew) -> fresh.add(Trees.of(anew));
                case Unfit(var flaw) -> leftOut.add(flaw.code());
            }
        }
        return fresh;
    }
}
