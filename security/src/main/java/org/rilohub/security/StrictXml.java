package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.rilohub.security.UntrustedMessageException.malformed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The one XML parser of the borders, the JDK's own: UTF-8, no document type, nothing fetched, bounded depth, attributes
 * and nodes, comments dropped. Builders are used again, by one thread at a time.
 */
final class StrictXml {
    private static final String DEEPEST = "64";
    private static final String MOST_ATTRIBUTES = "32";

    private final DocumentBuilderFactory factory = factory();
    private final Queue<DocumentBuilder> idle = new ConcurrentLinkedQueue<>();

    /** @throws UntrustedMessageException {@code XML_NOT_ACCEPTED} */
    Document parse(byte[] octets) {
        if (!XmlBudget.holds(octets)) {
            throw malformed("XML_NOT_ACCEPTED");
        }
        var builder = idle.poll();
        if (builder == null) {
            builder = builder();
        }
        var document = parse(builder, octets);
        idle.add(builder);
        return document;
    }

    private static Document parse(DocumentBuilder builder, byte[] octets) {
        var source = new InputSource(new ByteArrayInputStream(octets));
        source.setEncoding(UTF_8.name());
        try {
            var document = builder.parse(source);
            if (!"1.0".equals(document.getXmlVersion())) {
                throw malformed("XML_NOT_ACCEPTED");
            }
            return document;
        } catch (SAXException | IOException e) {
            throw malformed("XML_NOT_ACCEPTED", e);
        }
    }

    private static DocumentBuilderFactory factory() {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK's XML parser cannot be restricted", e);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
        factory.setAttribute("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        return factory;
    }

    private DocumentBuilder builder() {
        try {
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK's XML parser cannot be restricted", e);
        }
    }

    /** Says nothing on standard error, where content could show. */
    private static final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
