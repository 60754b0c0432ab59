package org.rilohub.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.rilohub.schemas.Shape.Occurs;
import org.rilohub.schemas.Shape.Part;

/**
 * The fields of a record by canonical path ({@code personsInvolved[].name}): which stand in it, and the record without
 * some of them. Decisions see the paths; only minimising touches the record.
 */
public final class Facts {
    private Facts() {}

    /** Every single-valued path that a record of this type can hold, with its data class. */
    public static SortedMap<String, DataClass> possible(Class<? extends Record> type) {
        var paths = new TreeMap<String, DataClass>();
        collect(Shape.of(type), "", paths);
        return paths;
    }

    /** Every single-valued path that a message of this type can hold, with its data class. */
    public static SortedMap<String, DataClass> possible(MessageType type) {
        var paths = new TreeMap<String, DataClass>();
        collect(Shape.ofMessage(type), "", paths);
        return paths;
    }

    private static void collect(Shape shape, String path, SortedMap<String, DataClass> paths) {
        for (var part : shape.parts()) {
            var here = Shape.join(path, part.step());
            if (part.isGroup()) {
                collect(part.shape(), here, paths);
            } else {
                paths.put(here, part.field().is());
            }
        }
    }

    /** The paths that hold at least one value, with their data class. */
    public static SortedMap<String, DataClass> present(Record whole) {
        var paths = new TreeMap<String, DataClass>();
        visit(whole, "", (path, found) -> paths.put(path, found.part().field().is()));
        return paths;
    }

    /** One value and the field it stands in. */
    public record Found(Part part, Object value) {}

    /** Shows every single value with its path, in the order of the record. */
    public static void visit(Record whole, BiConsumer<String, Found> visitor) {
        visit(whole, "", visitor);
    }

    private static void visit(Record whole, String path, BiConsumer<String, Found> visitor) {
        for (var part : Shape.of(whole).parts()) {
            var here = Shape.join(path, part.step());
            for (var value : part.valuesIn(whole)) {
                if (part.isGroup()) {
                    visit((Record) value, here, visitor);
                } else {
                    visitor.accept(here, new Found(part, value));
                }
            }
        }
    }

    /** Every group of this kind that stands anywhere in the record, in its order. */
    public static <G extends Record> List<G> groups(Record whole, Class<G> kind) {
        var found = new ArrayList<G>();
        for (var part : Shape.of(whole).parts()) {
            if (part.isGroup()) {
                part.valuesIn(whole).forEach(value -> collect((Record) value, kind, found));
            }
        }
        return found;
    }

    private static <G extends Record> void collect(Record group, Class<G> kind, List<G> found) {
        if (kind.isInstance(group)) {
            found.add(kind.cast(group));
        } else {
            found.addAll(groups(group, kind));
        }
    }

    /**
     * The record without the withheld paths. A group that loses a mandatory field, or its last field, goes as a whole.
     *
     * @throws IllegalArgumentException if a withheld field is one the record cannot be without
     */
    public static <R extends Record> R without(R whole, Set<String> withheld) {
        @SuppressWarnings("unchecked")
        var type = (Class<R>) whole.getClass();
        return strip(whole, "", withheld)
                .map(type::cast)
                .orElseThrow(() -> new IllegalArgumentException("a mandatory field of the message is withheld"));
    }

    private static Optional<Record> strip(Record whole, String path, Set<String> withheld) {
        var kept = new ArrayList<List<Object>>();
        boolean anything = false;
        for (var part : Shape.of(whole).parts()) {
            var values = keep(part, part.valuesIn(whole), Shape.join(path, part.step()), withheld);
            if (values.isEmpty() && part.occurs() == Occurs.ONCE) {
                return Optional.empty();
            }
            anything |= !values.isEmpty();
            kept.add(values);
        }
        return anything ? Optional.of(Shape.of(whole).build(kept, path)) : Optional.empty();
    }

    private static List<Object> keep(Part part, List<Object> values, String path, Set<String> withheld) {
        if (!part.isGroup()) {
            return withheld.contains(path) ? List.of() : values;
        }
        var kept = new ArrayList<Object>();
        for (var value : values) {
            strip((Record) value, path, withheld).ifPresent(kept::add);
        }
        return kept;
    }
}
