package org.rilohub.partners.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rilohub.partners.Tables;
import org.rilohub.partners.xml.Slot.Group;
import org.rilohub.partners.xml.Slot.Leaf;
import org.rilohub.partners.xml.Slot.Place;

/**
 * A layout as a table, one row for each place on the wire, tab-separated: path on the wire, path in the tree, spelling,
 * and, where the tree's path is the dialect's own, the canonical field.
 *
 * <p>Spelling {@code group} marks an element with elements of its own; {@code group:person} one whose inside stands in the
 * table {@code parts/person.tsv}, both paths relative to it; tree path {@code .} a level only the wire has. Attributes stand
 * below their element as {@code @name}.
 */
public final class LayoutFile {
    private static final String GROUP = "group";
    private static final String SHARED = GROUP + ":";

    private final Function<String, Spelling> spellings;

    private record Row(List<String> steps, String tree, String spelling, String canonical) {
        static Row of(List<String> cells) {
            if (cells.size() < 3) {
                throw new IllegalStateException("a layout row has at least three cells: " + cells);
            }
            var canonical = cells.get(cells.size() > 3 ? 3 : 1);
            return new Row(List.of(cells.get(0).split("/")), cells.get(1), cells.get(2), canonical);
        }

        /** The row and, if its inside is shared, the rows inside, those of parts of parts included. */
        Stream<Row> expanded(Class<?> beside) {
            if (!spelling.startsWith(SHARED)) {
                return Stream.of(this);
            }
            var inside = Tables.rows(beside, "parts/" + spelling.substring(SHARED.length()) + ".tsv").stream()
                    .map(cells -> of(cells).below(this))
                    .flatMap(row -> row.expanded(beside));
            return Stream.concat(Stream.of(new Row(steps, tree, GROUP, canonical)), inside);
        }

        private Row below(Row outer) {
            var path = Stream.concat(outer.steps.stream(), steps.stream()).toList();
            return new Row(path, outer.tree + "." + tree, spelling, outer.tree + "." + canonical);
        }

        String field() {
            return Layout.field(canonical);
        }

        String name() {
            return steps.getLast();
        }

        boolean isAttribute() {
            return name().startsWith("@");
        }

        boolean isWithin(Row other) {
            return steps.size() > other.steps.size()
                    && steps.subList(0, other.steps.size()).equals(other.steps);
        }
    }

    private LayoutFile(Function<String, Spelling> spellings) {
        this.spellings = spellings;
    }

    /**
     * Reads the table beside a class.
     *
     * @param spellings by the name in the third cell; throws for a name it does not know
     */
    public static Layout read(
            Class<?> beside, String name, String namespace, String root, Function<String, Spelling> spellings) {
        var rows = Tables.rows(beside, name).stream()
                .map(Row::of)
                .flatMap(row -> row.expanded(beside))
                .toList();
        var slots = new LayoutFile(spellings).slots(rows, 1, "");
        return new Layout(namespace, new Group(root, "", false, "", slots));
    }

    private List<Slot> slots(List<Row> within, int depth, String above) {
        var slots = new ArrayList<Slot>();
        for (var row : within) {
            if (row.steps().size() == depth) {
                var below = within.stream().filter(other -> other.isWithin(row)).toList();
                slots.add(slot(row, below, above));
            }
        }
        return slots;
    }

    private Slot slot(Row row, List<Row> below, String above) {
        int depth = row.steps().size() + 1;
        if (row.spelling().equals(GROUP)) {
            var inside = row.tree().equals(".") ? above : row.tree();
            return new Group(
                    row.name(), relative(row, above), repeats(row), groupField(row), slots(below, depth, inside));
        }
        if (below.isEmpty()) {
            return leaf(row, above);
        }
        var withAttributes = slots(below, depth, above);
        withAttributes.add(leaf(row, "", Place.TEXT, above));
        return new Group(row.name(), "", false, row.field(), withAttributes);
    }

    private Leaf leaf(Row row, String above) {
        return row.isAttribute()
                ? leaf(row, row.name().substring(1), Place.ATTRIBUTE, above)
                : leaf(row, row.name(), Place.ELEMENT, above);
    }

    private Leaf leaf(Row row, String name, Place place, String above) {
        return new Leaf(name, place, relative(row, above), repeats(row), row.field(), spelling(row));
    }

    private Spelling spelling(Row row) {
        return switch (row.spelling()) {
            case "text" -> Spelling.TEXT;
            case "count" -> Spelling.COUNT;
            default -> spellings.apply(row.spelling());
        };
    }

    private static boolean repeats(Row row) {
        return row.tree().endsWith("[]");
    }

    private static String groupField(Row row) {
        return row.tree().equals(".") ? "" : row.field();
    }

    private static String relative(Row row, String above) {
        if (row.tree().equals(".")) {
            return "";
        }
        var inside = above.isEmpty() ? "" : above + ".";
        if (!row.tree().startsWith(inside)) {
            throw new IllegalStateException(row.tree() + " does not lie in " + above);
        }
        var path = row.tree().substring(inside.length());
        return repeats(row) ? path.substring(0, path.length() - 2) : path;
    }
}
