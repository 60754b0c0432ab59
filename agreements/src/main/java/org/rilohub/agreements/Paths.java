package org.rilohub.agreements;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Occurs;
import org.rilohub.schemas.Submission;

/**
 * The one place that knows both forms of a path. Questions and answers write a field of the report as it stands in the
 * report ({@code personsInvolved[].name}) and a field of the header with its prefix ({@code header.sourceKind});
 * {@link Facts} walks whole submissions and prefixes both ({@code report.personsInvolved[].name}).
 */
final class Paths {
    private static final String HEADER = "header.";
    private static final String REPORT = "report.";

    /** A submission cannot be without these, so it cannot be sent where one of them is withheld. */
    private static final SortedSet<String> INDISPENSABLE = indispensable();

    private static final Map<DataClass, SortedSet<String>> POSSIBLE = possible();

    private Paths() {}

    /** From a submission's path to an answer's; an answer's path stays as it is. */
    static String inAnswer(String path) {
        return path.startsWith(REPORT) ? path.substring(REPORT.length()) : path;
    }

    /** From an answer's path to a submission's. */
    static String inSubmission(String path) {
        return path.startsWith(HEADER) ? path : REPORT + path;
    }

    /** Every field that stands in the submission, by the answer's path. */
    static SortedMap<String, DataClass> present(Submission submission) {
        var paths = new TreeMap<String, DataClass>();
        Facts.present(submission).forEach((path, is) -> paths.put(inAnswer(path), is));
        return paths;
    }

    /** Every field of the class that a message can hold: all messages share the vocabulary of the report. */
    static SortedSet<String> possible(DataClass wanted) {
        return Objects.requireNonNull(POSSIBLE.get(wanted));
    }

    private static Map<DataClass, SortedSet<String>> possible() {
        var fields = Facts.possible(SeizureReport.class);
        var paths = new EnumMap<DataClass, SortedSet<String>>(DataClass.class);
        for (var wanted : DataClass.values()) {
            paths.put(wanted, Collections.unmodifiableSortedSet(only(wanted, fields)));
        }
        return paths;
    }

    static SortedSet<String> only(DataClass wanted, SortedMap<String, DataClass> fields) {
        var paths = new TreeSet<String>();
        fields.forEach((path, is) -> {
            if (is == wanted) {
                paths.add(path);
            }
        });
        return paths;
    }

    static boolean canBeWithout(String path) {
        return !INDISPENSABLE.contains(path);
    }

    private static SortedSet<String> indispensable() {
        var paths = new TreeSet<String>();
        collect(Shape.ofMessage(MessageType.SeizureReport), "", paths);
        return paths;
    }

    private static void collect(Shape shape, String before, SortedSet<String> paths) {
        for (var part : shape.parts()) {
            if (part.occurs() == Occurs.ONCE && part.isGroup()) {
                collect(part.shape(), before + part.step() + ".", paths);
            } else if (part.occurs() == Occurs.ONCE) {
                paths.add(inAnswer(before + part.step()));
            }
        }
    }
}
