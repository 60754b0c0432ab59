package org.rilohub.demopartner.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML without document types, external entities or surprises. */
public final class Xml {
    private static final DocumentBuilderFactory FACTORY = factory();

    static {
        Init.init();
    }

    private Xml() {}

    private static DocumentBuilderFactory factory() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser lacks a safety feature", e);
        }
    }

    /**
     * Parses a document.
     *
     * @throws SAXException if it is not well-formed or has a document type
     */
    public static Document parse(byte[] octets) throws SAXException {
        try {
            var builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(octets));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser lacks a safety feature", e);
        } catch (IOException e) {
            throw new SAXException("not readable as XML", e);
        }
    }

    static Document empty() {
        try {
            return FACTORY.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser lacks a safety feature", e);
        }
    }

    /** Exclusive C14N without comments: the octets of a node as signatures and digests see them. */
    public static byte[] canonical(Node node) {
        try {
            var octets = new ByteArrayOutputStream();
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                    .canonicalizeSubtree(node, octets);
            return octets.toByteArray();
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("exclusive C14N is always there", e);
        }
    }

    /** The child elements, in order. */
    public static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** The one child element of this name; absent if there is none or several. */
    public static Optional<Element> child(Element parent, @Nullable String namespace, String name) {
        var named = children(parent)
                .filter(child -> name.equals(child.getLocalName()))
                .filter(child -> namespace == null || namespace.equals(child.getNamespaceURI()))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** The first element of this local name below {@code root}, in document order. */
    public static Optional<Element> find(Element root, String name) {
        return Optional.ofNullable(
                (Element) root.getElementsByTagNameNS("*", name).item(0));
    }
}
