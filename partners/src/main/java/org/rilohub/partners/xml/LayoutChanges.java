package org.rilohub.partners.xml;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.rilohub.partners.Change;
import org.rilohub.partners.Change.Kind;

/** What a {@link Layout} makes of a tree: fields written in other words, and fields it has no place for. */
public final class LayoutChanges {
    private final Map<String, Slot.Leaf> known = new TreeMap<>();

    public LayoutChanges(Layout layout) {
        collect(layout.root(), "");
    }

    private void collect(Slot.Group group, String path) {
        for (var slot : group.slots()) {
            var here = join(path, slot);
            switch (slot) {
                case Slot.Leaf leaf -> known.put(here, leaf);
                case Slot.Group inner -> collect(inner, here);
            }
        }
    }

    private static String join(String path, Slot slot) {
        var step = slot.repeats() ? slot.path() + "[]" : slot.path();
        return path.isEmpty() || step.isEmpty() ? path + step : path + "." + step;
    }

    /** Both kinds of change, for a tree about to be written. */
    public SortedSet<Change> writing(Map<String, Object> tree) {
        return changes(tree, change -> true);
    }

    /** The fields written in other words, for a tree just read. */
    public SortedSet<Change> reading(Map<String, Object> tree) {
        return changes(tree, change -> change.kind() == Kind.MAPPED);
    }

    private SortedSet<Change> changes(Map<String, Object> tree, Predicate<Change> wanted) {
        var changes = new TreeSet<>(Change.ORDER);
        Branches.visit(tree, (path, value) -> change(path).filter(wanted).ifPresent(changes::add));
        return changes;
    }

    private Optional<Change> change(String path) {
        var leaf = known.get(path);
        if (leaf == null) {
            return Optional.of(new Change(Layout.field(path), Kind.DROPPED, "not-in-dialect"));
        }
        var reason = leaf.spelling().reason();
        return reason.isEmpty() ? Optional.empty() : Optional.of(new Change(leaf.field(), Kind.MAPPED, reason));
    }
}
