package org.rilohub.schemas.publish;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rilohub.schemas.Scalars;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Part;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Records as XML and back, by nothing but their shapes: what the published schema must accept. */
final class XmlForm {
    static final String NAMESPACE = "urn:rilohub:schema:seizure-report:1";

    private XmlForm() {}

    static Document of(String element, Record whole) throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().newDocument();
        var root = document.createElementNS(NAMESPACE, element);
        document.appendChild(root);
        write(whole, root);
        return document;
    }

    private static void write(Record whole, Element group) {
        for (var part : Shape.of(whole).parts()) {
            part.valuesIn(whole).forEach(value -> write(part, value, group));
        }
    }

    private static void write(Part part, Object value, Element group) {
        if (part.field().attribute()) {
            group.setAttribute(part.field().element(), Scalars.text(value));
        } else if (part.field().text()) {
            group.setTextContent(Scalars.text(value));
        } else {
            var child = group.getOwnerDocument()
                    .createElementNS(NAMESPACE, part.field().element());
            group.appendChild(child);
            if (part.isGroup()) {
                write((Record) value, child);
            } else {
                child.setTextContent(Scalars.text(value));
            }
        }
    }

    static Record read(Shape shape, Element group) {
        var values = new ArrayList<List<Object>>();
        for (var part : shape.parts()) {
            values.add(values(part, group));
        }
        return shape.build(values, "");
    }

    private static List<Object> values(Part part, Element group) {
        var name = part.field().element();
        if (part.field().attribute()) {
            return group.hasAttribute(name)
                    ? List.of(Scalars.read(part.type(), group.getAttribute(name), name))
                    : List.of();
        }
        if (part.field().text()) {
            return List.of(Scalars.read(part.type(), group.getTextContent(), name));
        }
        var values = new ArrayList<Object>();
        for (Node child = group.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name)) {
                values.add(value(part, element));
            }
        }
        return values;
    }

    private static Object value(Part part, Element element) {
        return part.isGroup()
                ? read(part.shape(), element)
                : Scalars.read(part.type(), element.getTextContent(), part.name());
    }
}
