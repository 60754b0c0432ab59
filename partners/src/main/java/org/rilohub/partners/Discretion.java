package org.rilohub.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rilohub.partners.Change.Kind;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;

/**
 * Keeps the source of information at home, before any dialect sees the message: the kind of source never leaves, and
 * detection methods that betray a source become what the code list generalises them to ({@code contracts} 5, NN-7).
 */
final class Discretion {
    private static final Map<String, CodeEntry> METHODS =
            CodeLists.standard().list("detection-method").entries();

    private Discretion() {}

    /** The message as any receiver may see it, and what was done to it. */
    record Discreet(Submission submission, List<Change> changes) {}

    static Discreet apply(Submission whole) {
        var changes = new ArrayList<Change>();
        if (whole.header().sourceKind().isPresent()) {
            changes.add(new Change("header.sourceKind", Kind.DROPPED, "source-stays"));
        }
        var silent = Facts.without(whole, Set.of("header.sourceKind"));
        return new Discreet(new Submission(silent.header(), discreet(silent.content(), changes)), List.copyOf(changes));
    }

    private static Content discreet(Content content, List<Change> changes) {
        if (!(content instanceof SeizureReport report)) {
            return content;
        }
        var detection = generalised(report.detection());
        if (!detection.equals(report.detection())) {
            changes.add(new Change("detection[]", Kind.GENERALISED, "nn-7"));
        }
        return Reports.withDetection(report, detection);
    }

    /** In place, so that the first stays the primary one; several OTHER become one. */
    private static List<String> generalised(List<String> methods) {
        var general = methods.stream().map(Discretion::generalised).toList();
        return general.equals(methods) ? methods : general.stream().distinct().toList();
    }

    private static String generalised(String method) {
        return Optional.ofNullable(METHODS.get(method))
                .flatMap(entry -> entry.attribute("generalised"))
                .orElse(method);
    }
}
