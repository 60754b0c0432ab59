package org.rilohub.partners.xml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An XML Schema compiled once; names the faulty field, and never repeats what stood in it. */
public final class CompiledSchema {
    private static final String CURRENT_ELEMENT = "http://apache.org/xml/properties/dom/current-element-node";
    private static final int MOST_DEFECTS = 20;
    private static final int MOST_ERRORS = 200;

    private final Schema schema;
    private final Layout layout;

    private CompiledSchema(Schema schema, Layout layout) {
        this.schema = schema;
        this.layout = layout;
    }

    /**
     * Compiles a schema that stands alone: nothing outside of it is fetched.
     *
     * @param name absolute name on the class path
     * @throws IllegalStateException if it is absent or not a schema
     */
    public static CompiledSchema of(String name, Layout layout) {
        var url = CompiledSchema.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("no schema " + name + " on the class path");
        }
        return new CompiledSchema(compile(url), layout);
    }

    private static Schema compile(URL url) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            try (var in = url.openStream()) {
                return factory.newSchema(new StreamSource(in));
            }
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("cannot compile the schema " + url.getFile(), e);
        }
    }

    /**
     * Validates an element as it stands in its document.
     *
     * @throws InvalidMessageException {@code schema-invalid}, with a defect for each faulty field, or for the first of many
     */
    public void validate(Element payload) {
        var defects = defects(payload);
        if (!defects.isEmpty()) {
            throw new InvalidMessageException("schema-invalid", List.copyOf(defects));
        }
    }

    private SequencedSet<Defect> defects(Element payload) {
        var defects = new LinkedHashSet<Defect>();
        try {
            var validator = schema.newValidator();
            validator.setErrorHandler(new Collecting(validator, payload, defects));
            validator.validate(new DOMSource(payload));
        } catch (EnoughException e) {
            return defects;
        } catch (SAXException e) {
            defects.add(defect(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return defects;
    }

    private static Defect defect(String field) {
        return new Defect(field, "SR-01", "Write this field as the schema of the dialect says.");
    }

    /** The sender has been told enough. */
    private static final class EnoughException extends SAXException {
        private static final long serialVersionUID = 1;
    }

    private final class Collecting implements ErrorHandler {
        private final Validator validator;
        private final Element payload;
        private final SequencedSet<Defect> defects;
        private int errors;

        Collecting(Validator validator, Element payload, SequencedSet<Defect> defects) {
            this.validator = validator;
            this.payload = payload;
            this.defects = defects;
        }

        @Override
        public void warning(SAXParseException e) {
            // A warning is no defect: the message is valid.
        }

        /** @throws SAXException after so many errors that more would tell the sender nothing, to end the validation */
        @Override
        public void error(SAXParseException e) throws SAXException {
            defects.add(defect(layout.nearest(steps())));
            errors++;
            if (defects.size() >= MOST_DEFECTS || errors >= MOST_ERRORS) {
                throw new EnoughException();
            }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            error(e);
        }

        private List<String> steps() throws SAXException {
            var steps = new ArrayDeque<String>();
            Node node = (Node) validator.getProperty(CURRENT_ELEMENT);
            while (node instanceof Element && !node.isSameNode(payload)) {
                steps.addFirst(node.getLocalName());
                node = node.getParentNode();
            }
            return List.copyOf(steps);
        }
    }
}
