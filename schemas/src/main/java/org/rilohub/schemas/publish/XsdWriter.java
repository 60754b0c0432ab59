package org.rilohub.schemas.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Occurs;
import org.rilohub.schemas.Shape.Part;

/** Writes XML Schema 1.0: global types, elements in the order of the records. */
final class XsdWriter {
    private final String namespace;
    private final Vocabulary vocabulary;
    private final XmlText xml = new XmlText();

    XsdWriter(String namespace, Vocabulary vocabulary) {
        this.namespace = namespace;
        this.vocabulary = vocabulary;
    }

    /** @param elements global elements and the group each holds */
    String write(Map<String, Shape> elements) {
        xml.open(
                "xs:schema",
                "xmlns:xs",
                "http://www.w3.org/2001/XMLSchema",
                "xmlns",
                namespace,
                "targetNamespace",
                namespace,
                "elementFormDefault",
                "qualified",
                "version",
                "1.0");
        elements.forEach((name, shape) -> xml.leaf("xs:element", "name", name, "type", Vocabulary.nameOf(shape)));
        vocabulary.groups().forEach(this::group);
        vocabulary.singles().values().forEach(this::single);
        return xml.close().toString();
    }

    private void group(String name, Shape shape) {
        xml.open("xs:complexType", "name", name);
        var text = shape.parts().stream().filter(part -> part.field().text()).findFirst();
        if (text.isPresent()) {
            textAndAttributes(text.get(), shape);
        } else {
            xml.open("xs:sequence");
            shape.parts().stream().filter(part -> !part.field().attribute()).forEach(this::element);
            xml.close();
            attributes(shape);
        }
        xml.close();
    }

    private void textAndAttributes(Part text, Shape shape) {
        xml.open("xs:simpleContent").open("xs:extension", "base", vocabulary.typeOf(text));
        attributes(shape);
        xml.close().close();
    }

    private void attributes(Shape shape) {
        shape.parts().stream().filter(part -> part.field().attribute()).forEach(this::attribute);
    }

    private void attribute(Part part) {
        var use = part.occurs() == Occurs.ONCE ? "required" : "optional";
        xml.open("xs:attribute", "name", part.field().element(), "type", vocabulary.typeOf(part), "use", use);
        annotation(part);
        xml.close();
    }

    private void element(Part part) {
        var attributes = new ArrayList<>(List.of("name", part.field().element(), "type", vocabulary.typeOf(part)));
        least(part).ifPresent(least -> attributes.addAll(List.of("minOccurs", least)));
        if (part.repeats()) {
            attributes.addAll(List.of("maxOccurs", Integer.toString(part.field().most())));
        }
        if (part.isGroup()) {
            xml.leaf("xs:element", attributes.toArray(String[]::new));
        } else {
            xml.open("xs:element", attributes.toArray(String[]::new));
            annotation(part);
            xml.close();
        }
    }

    private static Optional<String> least(Part part) {
        return switch (part.occurs()) {
            case ONCE -> Optional.empty();
            case MAYBE -> Optional.of("0");
            case MANY, SET -> Optional.of(Integer.toString(part.field().least()));
        };
    }

    private void annotation(Part part) {
        xml.open("xs:annotation");
        xml.text("xs:appinfo", part.field().is().name(), "source", "urn:rilohub:data-class");
        if (!part.field().codes().isEmpty()) {
            xml.text("xs:appinfo", part.field().codes(), "source", "urn:rilohub:code-list");
        }
        xml.close();
    }

    private void single(Form form) {
        xml.open("xs:simpleType", "name", form.name());
        if (form.facets().isEmpty()) {
            xml.leaf("xs:restriction", "base", form.base());
        } else {
            xml.open("xs:restriction", "base", form.base());
            form.facets().forEach(facet -> xml.leaf("xs:" + facet.name(), "value", facet.value()));
            xml.close();
        }
        xml.close();
    }
}
