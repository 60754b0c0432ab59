package org.rilohub.routes.guard;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rilohub.routes.GuardException;

/**
 * The places of values in XML octets, with the values, below the root: {@code SeizureReport/SeizedGoods/Quantity/@unitCode}. One namespace,
 * elements with either text or children, no comment, no instruction, no document type: a value has nowhere else to hide.
 */
final class XmlPaths {
    private static final int DEEPEST = 32;
    private static final XMLInputFactory FACTORY = factory();

    private final SortedMap<String, List<String>> found = new TreeMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable String namespace;

    /** An element that has begun. */
    private static final class Open {
        private final String path;
        private final StringBuilder text = new StringBuilder();
        private boolean children;

        Open(String path) {
            this.path = path;
        }
    }

    private XmlPaths() {}

    /** @throws GuardException if it is no XML of this narrow kind */
    static SortedMap<String, List<String>> of(byte[] xml) {
        var paths = new XmlPaths();
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
            while (reader.hasNext()) {
                paths.take(reader.next(), reader);
            }
            return paths.found;
        } catch (XMLStreamException e) {
            throw new GuardException("NOT_READABLE", e);
        }
    }

    private void take(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
            case XMLStreamConstants.END_DOCUMENT -> {}
            default -> throw new GuardException("NOT_PLAIN_XML");
        }
    }

    private void begin(XMLStreamReader reader) {
        refuseOtherNamespace(reader);
        var parent = open.peek();
        var path = parent == null ? "" : join(parent.path, reader.getLocalName());
        if (parent != null) {
            require(parent.text.isEmpty());
            parent.children = true;
        }
        require(open.size() < DEEPEST);
        open.push(new Open(path));
        attributes(reader, path);
    }

    private void attributes(XMLStreamReader reader, String path) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var prefix = reader.getAttributePrefix(i);
            require(prefix == null || prefix.isEmpty());
            find(join(path, "@" + reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
    }

    private void text(XMLStreamReader reader) {
        var element = open.peek();
        if (element == null || reader.getText().isBlank()) {
            return;
        }
        require(!element.children);
        element.text.append(reader.getText());
    }

    /** A leaf, an empty one too, is a value. */
    private void end() {
        var element = open.pop();
        if (!element.children) {
            find(element.path, element.text.toString());
        }
    }

    private void find(String path, String value) {
        found.computeIfAbsent(path, first -> new ArrayList<>()).add(value);
    }

    private void refuseOtherNamespace(XMLStreamReader reader) {
        var given = String.valueOf(reader.getNamespaceURI());
        if (namespace == null) {
            namespace = given;
        }
        require(given.equals(namespace));
    }

    private static String join(String path, String step) {
        return path.isEmpty() ? step : path + "/" + step;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new GuardException("NOT_PLAIN_XML");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
