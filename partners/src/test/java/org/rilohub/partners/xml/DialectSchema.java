package org.rilohub.partners.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rilohub.partners.xml.Slot.Group;
import org.rilohub.partners.xml.Slot.Leaf;
import org.rilohub.partners.xml.Slot.Place;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Occurs;
import org.rilohub.schemas.Shape.Part;

/**
 * Writes the XML Schema of a message in a dialect from its layout: elements and their order from the layout, how often and
 * in what form from the vocabulary and the dialect's spellings. What is global begins with the root's name, so that all
 * schemas of a dialect can be used together.
 */
public final class DialectSchema {
    private static final int OWN_WORD = 64;

    private final String root;
    private final Predicate<String> maybe;
    private final SortedMap<String, Runnable> texts = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;

    private DialectSchema(String root, Predicate<String> maybe) {
        this.root = root;
        this.maybe = maybe;
    }

    /**
     * The schema.
     *
     * @param remark what it is not
     * @param maybe fields that the vocabulary wants and the dialect can say in another way
     */
    public static String of(Layout layout, MessageType type, String remark, Predicate<String> maybe) {
        var schema = new DialectSchema(layout.root().name(), maybe);
        schema.write(layout, Shape.ofMessage(type), remark);
        return schema.text.toString();
    }

    private void write(Layout layout, Shape shape, String remark) {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<!-- " + remark + " -->");
        var namespace = layout.namespace();
        open("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"" + namespace + "\" targetNamespace=\""
                + namespace + "\" elementFormDefault=\"qualified\" version=\"1\">");
        open("<xs:element name=\"" + layout.root().name() + "\">");
        inside(layout.root(), shape);
        close("</xs:element>");
        texts.values().forEach(Runnable::run);
        close("</xs:schema>");
    }

    private void inside(Group group, Shape shape) {
        open("<xs:complexType>");
        open("<xs:sequence>");
        group.slots().stream().filter(slot -> !Layout.isAttribute(slot)).forEach(slot -> element(slot, shape));
        close("</xs:sequence>");
        attributes(group, shape);
        close("</xs:complexType>");
    }

    private void element(Slot slot, Shape shape) {
        switch (slot) {
            case Leaf leaf -> {
                open("<xs:element name=\"" + leaf.name() + "\"" + occurs(leaf, shape) + ">");
                simple("", leaf, shape);
                close("</xs:element>");
            }
            case Group group when group.path().isEmpty() -> textWithAttributes(group, shape);
            case Group group -> {
                open("<xs:element name=\"" + group.name() + "\"" + occurs(group, shape) + ">");
                inside(group, steps(shape, group.path()).getLast().shape());
                close("</xs:element>");
            }
        }
    }

    private void textWithAttributes(Group group, Shape shape) {
        var leaf = group.slots().stream()
                .filter(slot -> slot instanceof Leaf own && own.place() == Place.TEXT)
                .map(Leaf.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a level that only the wire has: " + group.name()));
        var name = root + "." + group.name();
        texts.put(name, () -> simple(" name=\"" + name + "\"", leaf, shape));
        open("<xs:element name=\"" + group.name() + "\"" + occurs(leaf, shape) + ">");
        open("<xs:complexType>");
        open("<xs:simpleContent>");
        open("<xs:extension base=\"" + name + "\">");
        attributes(group, shape);
        close("</xs:extension>");
        close("</xs:simpleContent>");
        close("</xs:complexType>");
        close("</xs:element>");
    }

    private void attributes(Group group, Shape shape) {
        for (var slot : group.slots()) {
            if (slot instanceof Leaf leaf && Layout.isAttribute(leaf)) {
                var isOnce = steps(shape, leaf.path()).getLast().occurs() == Occurs.ONCE && !maybe.test(leaf.field());
                open("<xs:attribute name=\"" + leaf.name() + "\" use=\"" + (isOnce ? "required" : "optional") + "\">");
                simple("", leaf, shape);
                close("</xs:attribute>");
            }
        }
    }

    private String occurs(Slot slot, Shape shape) {
        var steps = steps(shape, slot.path());
        if (slot.repeats()) {
            var field = steps.getLast().field();
            return (field.least() == 1 ? "" : " minOccurs=\"" + field.least() + "\"") + " maxOccurs=\"" + field.most()
                    + "\"";
        }
        boolean isOnce = !steps.isEmpty() && steps.stream().allMatch(part -> part.occurs() == Occurs.ONCE);
        return isOnce && !maybe.test(slot.field()) ? "" : " minOccurs=\"0\"";
    }

    /** The parts along a path of the tree; none if it is the dialect's own. */
    private static List<Part> steps(Shape shape, String path) {
        var steps = new ArrayList<Part>();
        var here = shape;
        for (var step : path.split("\\.", -1)) {
            var part = here.parts().stream()
                    .filter(each -> each.name().equals(step))
                    .findFirst();
            if (part.isEmpty()) {
                return List.of();
            }
            steps.add(part.get());
            here = part.get().isGroup() ? part.get().shape() : here;
        }
        return steps;
    }

    private void simple(String name, Leaf leaf, Shape shape) {
        open("<xs:simpleType" + name + ">");
        var form = form(leaf, steps(shape, leaf.path()));
        open("<xs:restriction base=\"" + form.base() + "\">");
        form.facets().forEach((facet, value) -> line("<xs:" + facet + " value=\"" + escaped(value) + "\"/>"));
        close("</xs:restriction>");
        close("</xs:simpleType>");
    }

    private static ValueForm form(Leaf leaf, List<Part> steps) {
        var pattern = leaf.spelling().pattern();
        if (!pattern.isEmpty()) {
            return ValueForm.pattern("xs:string", pattern);
        }
        return steps.isEmpty() ? ValueForm.text(OWN_WORD) : ValueForm.of(steps.getLast());
    }

    private static String escaped(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void open(String tag) {
        line(tag);
        depth++;
    }

    private void close(String tag) {
        depth--;
        line(tag);
    }

    private void line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
