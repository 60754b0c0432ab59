package org.rilohub.gateway.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the modules' own build files ask for. */
final class Poms {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

    private Poms() {}

    static List<String> modules() {
        return elements(read(ROOT), "module").stream()
                .map(Element::getTextContent)
                .toList();
    }

    /** The modules of ours that this one is built with and runs with, and those of the other {@code scopes}. */
    static List<String> asksFor(String module, String... scopes) {
        var asked = Set.of(scopes);
        return elements(read(ROOT.resolve(module)), "dependency").stream()
                .filter(dependency -> text(dependency, "groupId").equals("org.rilohub"))
                .filter(dependency -> !text(dependency, "scope").equals("test") || asked.contains("test"))
                .map(dependency -> text(dependency, "artifactId"))
                .toList();
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static Element read(Path module) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(module.resolve("pom.xml").toFile())
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("no build file of " + module, e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
