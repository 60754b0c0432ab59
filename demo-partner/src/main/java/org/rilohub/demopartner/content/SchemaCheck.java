package org.rilohub.demopartner.content;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Compiles an XSD, or every one in a folder: each is asked of content with a root element that it declares. */
    static SchemaCheck xsd(Path place) throws IOException, SAXException {
        if (!Files.isDirectory(place)) {
            return one(place);
        }
        var byRoot = new HashMap<String, SchemaCheck>();
        for (var file : in(place, ".xsd")) {
            var check = one(file);
            XsdRoots.of(file).forEach(root -> byRoot.put(root, check));
        }
        return new ByName(byRoot);
    }

    private static SchemaCheck one(Path file) throws SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        return new Xsd(factory.newSchema(file.toFile()));
    }

    /** Compiles a JSON schema of draft 2020-12, or every one in a folder: each is asked of content with its properties. */
    static SchemaCheck json(Path place) throws IOException {
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        if (!Files.isDirectory(place)) {
            return new Json(factory.getSchema(Files.readString(place)));
        }
        var byKey = new HashMap<String, SchemaCheck>();
        for (var file : in(place, ".json")) {
            var schema = factory.getSchema(Files.readString(file));
            var root = schema.getSchemaNode().path("$ref").asText("").replaceFirst("^#", "");
            schema.getSchemaNode()
                    .at(root + "/properties")
                    .fieldNames()
                    .forEachRemaining(name -> byKey.put(name, new Json(schema)));
        }
        return new ByName(byKey);
    }

    private static List<Path> in(Path folder, String suffix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** Several schemas, each found by the name of what they describe. */
    record ByName(Map<String, SchemaCheck> checks) implements SchemaCheck {
        public ByName {
            checks = Map.copyOf(checks);
        }

        @Override
        public void require(Content content) throws MalformedContentException {
            var check = checks.get(nameOf(content));
            if (check == null) {
                throw new MalformedContentException("no published schema describes this message");
            }
            check.require(content);
        }

        private static String nameOf(Content content) {
            return switch (content) {
                case XmlContent xml ->
                    XsdRoots.name(xml.root().getNamespaceURI(), xml.root().getLocalName());
                case JsonContent json ->
                    json.root().propertyNames().stream()
                            .filter(name -> !name.equals("header"))
                            .findFirst()
                            .orElse("");
            };
        }
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
