package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What must hold in a whole document before anything in it is found by its id: every id once, no tricks with names. */
final class XmlLaws {
    private static final Set<String> PLAIN_IDS = Set.of("Id", "ID", "AssertionID");

    private final Set<String> ids = new HashSet<>();

    private XmlLaws() {}

    static void check(Document document) {
        var laws = new XmlLaws();
        for (Optional<Node> node = Optional.of(document);
                node.isPresent();
                node = Elements.next(node.get(), document)) {
            laws.check(node.get());
        }
    }

    private void check(Node node) {
        if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
            throw malformed("XML_NOT_ACCEPTED");
        }
        if (node instanceof Element element) {
            var attributes = element.getAttributes();
            for (var i = 0; i < attributes.getLength(); i++) {
                check((Attr) attributes.item(i));
            }
        }
    }

    private void check(Attr attribute) {
        if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
            checkNamespace(attribute.getValue());
        } else if (XMLConstants.XML_NS_URI.equals(attribute.getNamespaceURI())) {
            if ("id".equals(attribute.getLocalName())) {
                throw untrusted("XML_ID");
            }
        } else if (isId(attribute) && !ids.add(attribute.getValue())) {
            throw untrusted("DUPLICATE_ID");
        }
    }

    private static void checkNamespace(String uri) {
        if (!uri.isEmpty() && !uri.contains(":")) {
            throw malformed("RELATIVE_NAMESPACE");
        }
    }

    private static boolean isId(Attr attribute) {
        return attribute.getNamespaceURI() == null
                ? PLAIN_IDS.contains(attribute.getLocalName())
                : Names.WSU.equals(attribute.getNamespaceURI()) && "Id".equals(attribute.getLocalName());
    }
}
