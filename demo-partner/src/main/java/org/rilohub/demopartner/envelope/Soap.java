package org.rilohub.demopartner.envelope;

import java.util.Optional;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** SOAP 1.2 envelopes as bare DOM. */
public final class Soap {
    public static final String NAMESPACE = "http://www.w3.org/2003/05/soap-envelope";
    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    static final String UTILITY = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String SECURITY = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String ANONYMOUS = ADDRESSING + "/anonymous";

    private Soap() {}

    /** An envelope whose body carries a copy of {@code content}; the body's id is fixed, as its digest covers it. */
    static Document envelope(Element content) {
        var document = Xml.empty();
        var envelope = document.createElementNS(NAMESPACE, "env:Envelope");
        declare(envelope, "env", NAMESPACE);
        document.appendChild(envelope);
        envelope.appendChild(document.createElementNS(NAMESPACE, "env:Header"));
        var body = document.createElementNS(NAMESPACE, "env:Body");
        envelope.appendChild(body);
        declare(body, "wsu", UTILITY);
        body.setAttributeNS(UTILITY, "wsu:Id", "body");
        body.setIdAttributeNS(UTILITY, "Id", true);
        body.appendChild(document.importNode(content, true));
        return document;
    }

    /** Canonicalisation goes by the declarations that stand in the tree. */
    private static void declare(Element element, String prefix, String namespace) {
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, namespace);
    }

    static void address(Document document, String to, String action, String messageId) {
        add(document, "To", to);
        add(document, "Action", action);
        add(document, "MessageID", "urn:uuid:" + messageId);
        var address = document.createElementNS(ADDRESSING, "wsa:Address");
        address.setTextContent(ANONYMOUS);
        add(document, "ReplyTo", "").appendChild(address);
    }

    static void addressResponse(Document document, String action, String relatesTo) {
        add(document, "Action", action);
        add(document, "RelatesTo", relatesTo);
    }

    private static Element add(Document document, String name, String text) {
        var header = document.createElementNS(ADDRESSING, "wsa:" + name);
        declare(header, "wsa", ADDRESSING);
        header.setTextContent(text);
        return (Element) header(document).orElseThrow().appendChild(header);
    }

    static Optional<Element> header(Document document) {
        return part(document, "Header");
    }

    /** The body of a SOAP 1.2 envelope; absent if this is none. */
    public static Optional<Element> body(Document document) {
        return part(document, "Body");
    }

    private static Optional<Element> part(Document document, String name) {
        var root = document.getDocumentElement();
        return NAMESPACE.equals(root.getNamespaceURI()) && "Envelope".equals(root.getLocalName())
                ? Xml.child(root, NAMESPACE, name)
                : Optional.empty();
    }

    /** The text of a WS-Addressing header; empty if it is absent. */
    static String addressing(Document document, String name) {
        return header(document)
                .flatMap(header -> Xml.child(header, ADDRESSING, name))
                .map(Element::getTextContent)
                .map(String::strip)
                .orElse("");
    }
}
