package org.rilohub.agreements;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Occurs;
import org.rilohub.schemas.Submission;

/**
 * The one place that knows both forms of a path. Questions and answers write a field of the content as it stands in it
 * ({@code personsInvolved[].name}) and a field of the header with its prefix ({@code header.sourceKind});
 * {@link Facts} walks whole submissions and prefixes both ({@code report.personsInvolved[].name}).
 */
final class Paths {
    private static final String HEADER = "header.";

    private static final Map<MessageType, SortedMap<String, DataClass>> POSSIBLE = byType(Paths::possible);

    /** A message cannot be without these, so it cannot be sent where one of them is withheld. */
    private static final Map<MessageType, SortedSet<String>> INDISPENSABLE = byType(Paths::indispensable);

    private Paths() {}

    /** From a submission's path to an answer's; an answer's path stays as it is. */
    static String inAnswer(String path) {
        return MessageForm.field(path);
    }

    /** From an answer's path to that of a submission of this type. */
    static String inSubmission(String path, MessageType type) {
        return path.startsWith(HEADER) ? path : MessageForm.of(type).part() + "." + path;
    }

    /** Every field that stands in the submission, by the answer's path. */
    static SortedMap<String, DataClass> present(Submission submission) {
        return inAnswers(Facts.present(submission));
    }

    /**
     * Every field of the class that the content of such a message can hold; a report's, where it has no content of its own
     * or no field of the class: whoever asks says that there is one.
     */
    static SortedSet<String> possible(DataClass wanted, MessageType type) {
        var own = only(wanted, of(POSSIBLE, type));
        return own.isEmpty() ? only(wanted, of(POSSIBLE, MessageType.SeizureReport)) : own;
    }

    private static SortedMap<String, DataClass> possible(MessageType type) {
        return Facts.possible(MessageForm.of(type).content());
    }

    private static SortedMap<String, DataClass> inAnswers(SortedMap<String, DataClass> fields) {
        var paths = new TreeMap<String, DataClass>();
        fields.forEach((path, is) -> paths.put(inAnswer(path), is));
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

    static boolean canBeWithout(String path, MessageType type) {
        return !of(INDISPENSABLE, type).contains(path);
    }

    private static <T> T of(Map<MessageType, T> byType, MessageType type) {
        return Objects.requireNonNull(byType.getOrDefault(type, byType.get(MessageType.SeizureReport)));
    }

    private static <T> Map<MessageType, T> byType(Function<MessageType, T> what) {
        var byType = new EnumMap<MessageType, T>(MessageType.class);
        MessageForm.catalogue().forEach(form -> byType.put(form.type(), what.apply(form.type())));
        return byType;
    }

    private static SortedSet<String> indispensable(MessageType type) {
        var paths = new TreeSet<String>();
        collect(Shape.ofMessage(type), "", paths);
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
