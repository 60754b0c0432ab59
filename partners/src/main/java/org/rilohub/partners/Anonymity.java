package org.rilohub.partners;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.rilohub.partners.Change.Kind;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.InvolvedPerson;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Picture;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.rules.Depersonalised;

/**
 * Keeps people unknown before any dialect sees the message: NN-2 in the CEN lane, NN-4 in every lane. Says what it did, by
 * path and rule only.
 */
final class Anonymity {
    private static final SequencedMap<String, Function<InvolvedPerson, Optional<String>>> TELLING = telling();

    private Anonymity() {}

    /** The message as a receiver in the lane may see it, and what was done to it. */
    record Anonymous(Submission message, List<Change> changes) {}

    static Anonymous apply(Submission message, Lane lane) {
        var depersonalised = Depersonalised.of(message, lane);
        var whole = message.content();
        var shown = depersonalised.content();
        var changes = new ArrayList<Change>();
        if (whole instanceof SeizureReport before && shown instanceof SeizureReport after) {
            changes.addAll(generalised(before, after));
        }
        depersonalised.leftOut().forEach(why -> changes.add(new Change("pictures[]", Kind.DROPPED, why)));
        if (!new HashSet<>(contents(whole)).containsAll(contents(shown))) {
            changes.add(new Change("pictures[].content", Kind.MASKED, "nn-4"));
        }
        return new Anonymous(new Submission(message.header(), shown), List.copyOf(changes));
    }

    private static List<Change> generalised(SeizureReport before, SeizureReport after) {
        var changes = new ArrayList<Change>();
        TELLING.forEach((field, of) -> {
            if (!values(before, of).equals(values(after, of))) {
                changes.add(new Change("personsInvolved[]." + field, Kind.GENERALISED, "nn-2"));
            }
        });
        return changes;
    }

    private static List<Optional<String>> values(
            SeizureReport report, Function<InvolvedPerson, Optional<String>> field) {
        return report.personsInvolved().stream().map(field).toList();
    }

    private static List<String> contents(Content content) {
        return content.pictures().stream().map(Picture::content).toList();
    }

    private static SequencedMap<String, Function<InvolvedPerson, Optional<String>>> telling() {
        var telling = new LinkedHashMap<String, Function<InvolvedPerson, Optional<String>>>();
        telling.put("sex", InvolvedPerson::sex);
        telling.put("ageBand", InvolvedPerson::ageBand);
        telling.put("role", InvolvedPerson::role);
        return telling;
    }
}
