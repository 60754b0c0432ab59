package org.rilohub.demopartner.content;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rilohub.demopartner.envelope.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Content in XML. */
public record XmlContent(Document document) implements Content {
    /** Parses it, without document types or external entities. */
    public static XmlContent parse(byte[] octets) throws MalformedContentException {
        try {
            return new XmlContent(Xml.parse(octets));
        } catch (SAXException e) {
            throw new MalformedContentException("not well-formed XML", e);
        }
    }

    public Element root() {
        return document.getDocumentElement();
    }

    @Override
    public List<String> at(String path) {
        var steps = path.split("/", -1);
        var here = Stream.of(root());
        for (int i = 0; i < steps.length - 1; i++) {
            var step = steps[i];
            here = here.flatMap(element -> named(element, step));
        }
        var last = steps[steps.length - 1];
        return here.flatMap(element -> values(element, last)).toList();
    }

    private static Stream<Element> named(Element parent, String name) {
        return Xml.children(parent).filter(child -> name.equals(child.getLocalName()));
    }

    private static Stream<String> values(Element element, String step) {
        return step.startsWith("@")
                ? Stream.of(element.getAttribute(step.substring(1))).filter(value -> !value.isEmpty())
                : named(element, step).map(Element::getTextContent).map(String::strip);
    }

    @Override
    public List<String> leaves() {
        var paths = new TreeSet<String>();
        collect(root(), root().getLocalName(), paths);
        return List.copyOf(paths);
    }

    private static void collect(Element element, String path, TreeSet<String> paths) {
        attributes(element).forEach(name -> paths.add(path + "/@" + name));
        var children = Xml.children(element).toList();
        if (children.isEmpty() && !element.getTextContent().isBlank()) {
            paths.add(path);
        }
        children.forEach(child -> collect(child, path + "/" + child.getLocalName(), paths));
    }

    private static List<String> attributes(Element element) {
        var all = element.getAttributes();
        var names = new ArrayList<String>();
        IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(Attr.class::isInstance)
                .filter(attribute -> !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI()))
                .forEach(attribute -> names.add(attribute.getLocalName()));
        return names;
    }
}
