package org.rilohub.partners.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.rilohub.partners.xml.Slot.Group;
import org.rilohub.partners.xml.Slot.Leaf;
import org.rilohub.partners.xml.Slot.Place;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Part;

/** The whole of an XML format: which field stands where. Whatever it has no place for is not in the format. */
public final class Layout {
    private final String namespace;
    private final Set<String> roots;
    private final Group root;

    Layout(String namespace, Group root) {
        this(namespace, Set.of(root.name()), root);
    }

    private Layout(String namespace, Set<String> roots, Group root) {
        this.namespace = namespace;
        this.roots = roots;
        this.root = root;
    }

    /** The vocabulary's own XML of a message: elements and attributes as the fields of the record name them. */
    public static Layout of(MessageForm form) {
        var root = new Group(form.operations().getFirst(), "", false, "", slots(Shape.ofMessage(form.type()), ""));
        return new Layout(form.namespace(), Set.copyOf(form.operations()), root);
    }

    /** Attributes first, because a writer must know them before it goes on. */
    private static List<Slot> slots(Shape shape, String path) {
        return shape.parts().stream()
                .map(part -> slot(part, path.isEmpty() ? part.step() : path + "." + part.step()))
                .sorted(Comparator.comparing(slot -> !isAttribute(slot)))
                .toList();
    }

    private static Slot slot(Part part, String path) {
        var field = part.field();
        if (part.isGroup()) {
            return new Group(field.element(), part.name(), part.repeats(), field(path), slots(part.shape(), path));
        }
        var spelling = part.type() == int.class ? Spelling.COUNT : Spelling.TEXT;
        var place = field.attribute() ? Place.ATTRIBUTE : field.text() ? Place.TEXT : Place.ELEMENT;
        var name = place == Place.TEXT ? "" : field.element();
        return new Leaf(name, place, part.name(), part.repeats(), field(path), spelling);
    }

    static boolean isAttribute(Slot slot) {
        return slot instanceof Leaf leaf && leaf.place() == Place.ATTRIBUTE;
    }

    /** A path of the submission as answers write it: the content's fields stand without a prefix. */
    public static String field(String path) {
        return MessageForm.field(path);
    }

    /** Whether the whole may be called so. */
    boolean isRoot(String name) {
        return roots.contains(name);
    }

    String namespace() {
        return namespace;
    }

    Group root() {
        return root;
    }

    /**
     * Every place of a single value on the wire, from the root's children on, with the canonical field it holds:
     * {@code SeizureReport/SeizedGoods/Quantity/@unitCode}.
     */
    public SortedMap<String, String> paths() {
        var paths = new TreeMap<String, String>();
        visit((steps, leaf) -> paths.put(String.join("/", steps), leaf.field()));
        return paths;
    }

    /** Shows every single value's steps on the wire and its slot, in the order of the wire. */
    void visit(BiConsumer<List<String>, Leaf> visitor) {
        visit(root, List.of(), visitor);
    }

    private static void visit(Group group, List<String> above, BiConsumer<List<String>, Leaf> visitor) {
        for (var slot : group.slots()) {
            var here = new ArrayList<>(above);
            switch (slot) {
                case Leaf leaf -> {
                    step(leaf).ifPresent(here::add);
                    visitor.accept(here, leaf);
                }
                case Group inner -> {
                    here.add(inner.name());
                    visit(inner, here, visitor);
                }
            }
        }
    }

    private static Optional<String> step(Leaf leaf) {
        return switch (leaf.place()) {
            case ELEMENT -> Optional.of(leaf.name());
            case ATTRIBUTE -> Optional.of("@" + leaf.name());
            case TEXT -> Optional.empty();
        };
    }

    /** The field at some steps from the root's children on, or the nearest known above it; empty at the root. */
    String nearest(List<String> steps) {
        Slot here = root;
        for (var step : steps) {
            var next = here instanceof Group group ? named(group, step) : Optional.<Slot>empty();
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
        }
        return here.field();
    }

    static Optional<Slot> named(Group group, String name) {
        return group.slots().stream()
                .filter(slot -> !isAttribute(slot) && slot.name().equals(name))
                .findFirst();
    }
}
