package org.rilohub.demopartner.content;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The published schema this partner holds the hub to. */
public sealed interface SchemaCheck {
    /**
     * Checks content against the schema.
     *
     * @throws MalformedContentException if it is not valid, naming places and rules but no values
     */
    void require(Content content) throws MalformedContentException;

    /** Compiles an XSD. */
    static SchemaCheck xsd(Path file) throws IOException, SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        return new Xsd(factory.newSchema(file.toFile()));
    }

    /** Compiles a JSON schema of draft 2020-12. */
    static SchemaCheck json(Path file) throws IOException {
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        return new Json(factory.getSchema(Files.readString(file)));
    }

    /** An XSD. */
    record Xsd(Schema schema) implements SchemaCheck {
        @Override
        public void require(Content content) throws MalformedContentException {
            if (!(content instanceof XmlContent xml)) {
                throw new MalformedContentException("the schema is for XML");
            }
            try {
                schema.newValidator().validate(new DOMSource(xml.document()));
            } catch (SAXException e) {
                throw new MalformedContentException("schema-invalid: " + rule(e), e);
            } catch (IOException e) {
                throw new IllegalStateException("a tree in memory cannot be read", e);
            }
        }

        /** The validator's rule ({@code cvc-complex-type.2.4.a}); the rest of its sentence may quote values. */
        private static String rule(SAXException e) {
            var message = String.valueOf(e.getMessage());
            int colon = message.indexOf(':');
            return colon > 0 && message.startsWith("cvc-") ? message.substring(0, colon) : "cvc";
        }
    }

    /** A JSON schema. */
    record Json(JsonSchema schema) implements SchemaCheck {
        @Override
        public void require(Content content) throws MalformedContentException {
            if (!(content instanceof JsonContent json)) {
                throw new MalformedContentException("the schema is for JSON");
            }
            var found = schema.validate(json.root().toString(), InputFormat.JSON);
            if (!found.isEmpty()) {
                throw new MalformedContentException(found.stream()
                        .map(each -> each.getInstanceLocation() + " " + each.getType())
                        .sorted()
                        .collect(Collectors.joining(", ", "schema-invalid: ", "")));
            }
        }
    }
}
