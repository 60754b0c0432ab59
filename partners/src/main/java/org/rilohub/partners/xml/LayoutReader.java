package org.rilohub.partners.xml;

import java.time.DateTimeException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.rilohub.partners.xml.Slot.Group;
import org.rilohub.partners.xml.Slot.Leaf;
import org.rilohub.partners.xml.Slot.Place;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MalformedFieldException.Rule;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads a DOM into a tree by a {@link Layout}; refuses any element, attribute or text the layout has no place for. */
public final class LayoutReader {
    private final Layout layout;

    public LayoutReader(Layout layout) {
        this.layout = layout;
    }

    /**
     * The tree of the message.
     *
     * @throws MalformedFieldException naming the field, if something is unknown, doubled or not of its type
     */
    public SortedMap<String, Object> read(Element root) {
        if (!isOurs(root) || !layout.isRoot(root.getLocalName())) {
            throw new MalformedFieldException("", Rule.UNKNOWN_FIELD);
        }
        var tree = new TreeMap<String, Object>();
        readGroup(layout.root(), root, tree);
        return tree;
    }

    private void readGroup(Group group, Element element, Map<String, Object> branch) {
        readAttributes(group, element, branch);
        readText(group, element, branch);
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                readElement(group, child, branch);
            }
        }
    }

    private void readElement(Group group, Element child, Map<String, Object> branch) {
        var slot = isOurs(child) ? Layout.named(group, child.getLocalName()).orElse(null) : null;
        switch (slot) {
            case Leaf leaf -> readLeaf(leaf, child, branch);
            case Group inner when inner.path().isEmpty() -> readGroup(inner, child, branch);
            case Group inner -> {
                var within = new TreeMap<String, Object>();
                readGroup(inner, child, within);
                Branches.put(branch, inner, within);
            }
            case null -> throw new MalformedFieldException(group.field(), Rule.UNKNOWN_FIELD);
        }
    }

    private static void readLeaf(Leaf leaf, Element element, Map<String, Object> branch) {
        refuseMore(leaf, element);
        Branches.put(branch, leaf, value(leaf, element.getTextContent()));
    }

    /** A single value has neither elements nor attributes. */
    private static void refuseMore(Leaf leaf, Element element) {
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                throw new MalformedFieldException(leaf.field(), Rule.UNKNOWN_FIELD);
            }
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!isHarmless((Attr) attributes.item(i))) {
                throw new MalformedFieldException(leaf.field(), Rule.UNKNOWN_FIELD);
            }
        }
    }

    private static void readAttributes(Group group, Element element, Map<String, Object> branch) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            if (!isHarmless(attribute)) {
                var leaf = attributeSlot(group, attribute);
                Branches.put(branch, leaf, value(leaf, attribute.getValue()));
            }
        }
    }

    private static Leaf attributeSlot(Group group, Attr attribute) {
        return group.slots().stream()
                .filter(slot -> attribute.getNamespaceURI() == null
                        && Layout.isAttribute(slot)
                        && slot.name().equals(attribute.getName()))
                .map(Leaf.class::cast)
                .findFirst()
                .orElseThrow(() -> new MalformedFieldException(group.field(), Rule.UNKNOWN_FIELD));
    }

    private static void readText(Group group, Element element, Map<String, Object> branch) {
        var text = ownText(element);
        for (var slot : group.slots()) {
            if (slot instanceof Leaf leaf && leaf.place() == Place.TEXT) {
                Branches.put(branch, leaf, value(leaf, text));
                return;
            }
        }
        if (!text.isBlank()) {
            throw new MalformedFieldException(group.field(), Rule.NOT_OF_ITS_TYPE);
        }
    }

    private static String ownText(Element element) {
        var text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text part) {
                text.append(part.getData());
            }
        }
        return text.toString();
    }

    private static Object value(Leaf leaf, String word) {
        try {
            return leaf.spelling().read(word);
        } catch (UnknownWordException e) {
            throw new MalformedFieldException(leaf.field(), Rule.UNKNOWN_CODE);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedFieldException(leaf.field(), Rule.NOT_OF_ITS_TYPE);
        }
    }

    private boolean isOurs(Element element) {
        return layout.namespace().equals(element.getNamespaceURI());
    }

    /** Namespace declarations and the hint where a schema might lie; {@code xsi:type} and {@code xsi:nil} are not. */
    private static boolean isHarmless(Attr attribute) {
        var namespace = attribute.getNamespaceURI();
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)
                || (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)
                        && "schemaLocation".equals(attribute.getLocalName()));
    }
}
