package org.rilohub.schemas.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Picture;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.rules.FreshPicture.Result.Fresh;
import org.rilohub.schemas.rules.FreshPicture.Result.Unfit;

/**
 * A message as it may be shown in a lane: NN-2 (few persons) and NN-4 (pictures) done to it.
 *
 * @param content pictures encoded anew in every lane, few persons by their nationality only in the CEN lane
 * @param leftOut why pictures that could not be encoded anew are no more in it: {@code nn-4-unreadable} and the like
 */
public record Depersonalised(Content content, SortedSet<String> leftOut) {
    private static final String PICTURES = "pictures";

    public Depersonalised {
        leftOut = Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
    }

    /** The message's content for this lane. */
    public static Depersonalised of(Submission message, Lane lane) {
        var content = message.content();
        var tree = new TreeMap<>(Trees.of(message.whole()));
        if (lane == Lane.CEN
                && content instanceof SeizureReport report
                && !report.personsInvolved().isEmpty()) {
            tree.put("personsInvolved", persons(report));
        }
        var leftOut = new TreeSet<String>();
        if (!content.pictures().isEmpty()) {
            freshen(tree, leftOut);
        }
        return new Depersonalised((Content) Trees.read(message.whole().getClass(), tree), leftOut);
    }

    /** Wherever in the message pictures stand. */
    private static void freshen(Map<String, Object> tree, SortedSet<String> leftOut) {
        tree.replaceAll((name, node) -> switch (node) {
            case List<?> pictures when name.equals(PICTURES) -> pictures(pictures, leftOut);
            case Map<?, ?> group -> {
                var inner = new TreeMap<String, Object>();
                group.forEach((key, value) -> inner.put((String) key, value));
                freshen(inner, leftOut);
                yield inner;
            }
            default -> node;
        });
    }

    private static List<SortedMap<String, Object>> persons(SeizureReport report) {
        return report.personsInvolved().stream()
                .map(person -> PersonsInBands.isTelling(person, report) ? PersonsInBands.generalised(person) : person)
                .map(Trees::of)
                .toList();
    }

    private static List<SortedMap<String, Object>> pictures(List<?> pictures, SortedSet<String> leftOut) {
        var fresh = new ArrayList<SortedMap<String, Object>>();
        for (var picture : pictures) {
            switch (FreshPicture.of(Trees.read(Picture.class, (Map<?, ?>) picture))) {
                case Fresh(var anew) -> fresh.add(Trees.of(anew));
                case Unfit(var flaw) -> leftOut.add(flaw.code());
            }
        }
        return fresh;
    }
}
