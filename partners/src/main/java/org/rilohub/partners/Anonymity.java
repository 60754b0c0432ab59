package org.rilohub.partners;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.rilohub.partners.Change.Kind;
import org.rilohub.schemas.InvolvedPerson;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Picture;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.rules.Depersonalised;

/**
 * Keeps people unknown before any dialect sees the message: NN-2 in the CEN lane, NN-4 in every lane. Says what it did, by
 * path and rule only.
 */
final class Anonymity {
    private static final SequencedMap<String, Function<InvolvedPerson, Optional<String>>> TELLING = telling();

    private Anonymity() {}

    /** The report as a receiver in the lane may see it, and what was done to it. */
    record Anonymous(SeizureReport report, List<Change> changes) {}

    static Anonymous apply(SeizureReport whole, Lane lane) {
        var depersonalised = Depersonalised.of(whole, lane);
        var shown = depersonalised.report();
        var changes = new ArrayList<Change>();
        TELLING.forEach((field, of) -> {
            if (!values(whole, of).equals(values(shown, of))) {
                changes.add(new Change("personsInvolved[]." + field, Kind.GENERALISED, "nn-2"));
            }
        });
        depersonalised.leftOut().forEach(why -> changes.add(new Change("pictures[]", Kind.DROPPED, why)));
        if (!new HashSet<>(contents(whole)).containsAll(contents(shown))) {
            changes.add(new Change("pictures[].content", Kind.MASKED, "nn-4"));
        }
        return new Anonymous(shown, List.copyOf(changes));
    }

    private static List<Optional<String>> values(
            SeizureReport report, Function<InvolvedPerson, Optional<String>> field) {
        return report.personsInvolved().stream().map(field).toList();
    }

    private static List<String> contents(SeizureReport report) {
        return report.pictures().stream().map(Picture::content).toList();
    }

    private static SequencedMap<String, Function<InvolvedPerson, Optional<String>>> telling() {
        var telling = new LinkedHashMap<String, Function<InvolvedPerson, Optional<String>>>();
        telling.put("sex", InvolvedPerson::sex);
        telling.put("ageBand", InvolvedPerson::ageBand);
        telling.put("role", InvolvedPerson::role);
        return telling;
    }
}
