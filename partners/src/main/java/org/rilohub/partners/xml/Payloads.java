package org.rilohub.partners.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.security.Verified;
import org.rilohub.security.XmlBudget;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The one DOM of a verified message: the very node the signature covers, or the signed octets parsed once. */
public final class Payloads {
    private static final ErrorHandler SILENT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {
            // Nothing that hinders reading.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private Payloads() {}

    /**
     * The root element of the message.
     *
     * @throws InvalidMessageException {@code schema-invalid} if the octets are not well-formed, hold a document type, nest too deep,
     *     or have too many elements
     */
    public static Element root(Verified message) {
        return switch (message.payload()) {
            case Verified.Payload.Xml xml -> xml.root();
            case Verified.Payload.Octets octets -> parse(octets.bytes());
        };
    }

    /** As {@link #root}, of octets. */
    public static Element parse(byte[] octets) {
        if (!XmlBudget.holds(octets)) {
            throw notWellFormed();
        }
        try {
            var source = new InputSource(new ByteArrayInputStream(octets));
            source.setEncoding(UTF_8.name());
            return builder().parse(source).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw notWellFormed();
        }
    }

    /** Without the parser's words, which may repeat the content. */
    private static InvalidMessageException notWellFormed() {
        return new InvalidMessageException(
                "schema-invalid",
                List.of(
                        new Defect(
                                "",
                                "SR-01",
                                "Send one well-formed XML element in UTF-8, without a document type, of no more parts than a report has.")));
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", "32");
            factory.setAttribute("jdk.xml.elementAttributeLimit", "32");
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            factory.setXIncludeAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser cannot be made safe", e);
        }
    }
}
