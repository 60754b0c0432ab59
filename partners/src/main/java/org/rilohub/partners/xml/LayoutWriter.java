package org.rilohub.partners.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rilohub.partners.xml.Slot.Group;
import org.rilohub.partners.xml.Slot.Leaf;

/** Writes a tree by a {@link Layout}: the same tree, the same octets. What the layout has no place for is left out. */
public final class LayoutWriter {
    private final Layout layout;
    private final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

    public LayoutWriter(Layout layout) {
        this.layout = layout;
    }

    /** The message as one element in UTF-8, without an XML declaration, ready to stand in a SOAP body. */
    public byte[] write(Map<String, Object> tree) {
        var octets = new ByteArrayOutputStream();
        try {
            var xml = factory.createXMLStreamWriter(octets, StandardCharsets.UTF_8.name());
            xml.setDefaultNamespace(layout.namespace());
            writeRoot(xml, tree);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write XML into memory", e);
        }
        return octets.toByteArray();
    }

    private void writeRoot(XMLStreamWriter xml, Map<String, Object> tree) throws XMLStreamException {
        xml.writeStartElement(layout.namespace(), layout.root().name());
        xml.writeDefaultNamespace(layout.namespace());
        writeSlots(xml, layout.root().slots(), tree);
        xml.writeEndElement();
    }

    private void writeSlots(XMLStreamWriter xml, List<Slot> slots, Map<String, Object> branch)
            throws XMLStreamException {
        for (var slot : slots) {
            switch (slot) {
                case Leaf leaf -> writeLeaves(xml, leaf, branch);
                case Group group when group.path().isEmpty() -> writeLevel(xml, group, branch);
                case Group group -> writeGroups(xml, group, branch);
            }
        }
    }

    private void writeGroups(XMLStreamWriter xml, Group group, Map<String, Object> branch) throws XMLStreamException {
        for (var within : Branches.groupsAt(branch, group.path())) {
            xml.writeStartElement(layout.namespace(), group.name());
            writeSlots(xml, group.slots(), within);
            xml.writeEndElement();
        }
    }

    /** A level that only the wire has stands if anything stands in it. */
    private void writeLevel(XMLStreamWriter xml, Group group, Map<String, Object> branch) throws XMLStreamException {
        if (holdsAnything(group, branch)) {
            xml.writeStartElement(layout.namespace(), group.name());
            writeSlots(xml, group.slots(), branch);
            xml.writeEndElement();
        }
    }

    private static boolean holdsAnything(Group group, Map<String, Object> branch) {
        return group.slots().stream().anyMatch(slot -> switch (slot) {
            case Group inner when inner.path().isEmpty() -> holdsAnything(inner, branch);
            default -> !Branches.at(branch, slot.path()).isEmpty();
        });
    }

    private void writeLeaves(XMLStreamWriter xml, Leaf leaf, Map<String, Object> branch) throws XMLStreamException {
        for (var value : Branches.at(branch, leaf.path())) {
            writeLeaf(xml, leaf, text(leaf, value));
        }
    }

    private void writeLeaf(XMLStreamWriter xml, Leaf leaf, String text) throws XMLStreamException {
        switch (leaf.place()) {
            case ATTRIBUTE -> xml.writeAttribute(leaf.name(), text);
            case TEXT -> xml.writeCharacters(text);
            case ELEMENT -> {
                xml.writeStartElement(layout.namespace(), leaf.name());
                xml.writeCharacters(text);
                xml.writeEndElement();
            }
        }
    }

    /** With the line ends every XML parser would make of them anyway. */
    private static String text(Leaf leaf, Object value) {
        return leaf.spelling().write(value).replace("\r\n", "\n").replace('\r', '\n');
    }
}
