package org.rilohub.demopartner.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rilohub.demopartner.envelope.Xml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The root elements that an XSD declares. */
final class XsdRoots {
    private XsdRoots() {}

    static List<String> of(Path file) throws IOException, SAXException {
        var schema = Xml.parse(Files.readAllBytes(file)).getDocumentElement();
        var namespace = schema.getAttribute("targetNamespace");
        return Xml.children(schema)
                .filter(child -> "element".equals(child.getLocalName()))
                .map((Element child) -> name(namespace, child.getAttribute("name")))
                .toList();
    }

    /** Both in one text. */
    static String name(@Nullable String namespace, String element) {
        return namespace + " " + element;
    }
}
