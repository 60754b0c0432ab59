package org.rilohub.partners.commonjson;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.schemas.MessageForm;

/**
 * The published JSON Schema, asked of a tree already read. The validator knows Jackson 2 only; it is given the tree, not
 * the octets, so that there is never a second reading of the same message.
 */
final class JsonSchemaCheck {
    private static final int MOST_DEFECTS = 20;

    private final ObjectMapper jackson2 = new ObjectMapper();
    private final JsonSchema schema;

    JsonSchemaCheck(MessageForm form) {
        schema = load("/org/rilohub/schemas/" + form.schema() + "-1.schema.json");
    }

    private static JsonSchema load(String name) {
        try (var in = JsonSchemaCheck.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name + " on the class path");
            }
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every error is listed before the first is told, so the tree must be of bounded size: {@link StrictJson} sees to it.
     *
     * @throws InvalidMessageException {@code schema-invalid}, naming the fields and nothing that stands in them
     */
    void validate(Map<String, Object> tree) {
        refuse(schema.validate(jackson2.valueToTree(tree)).stream());
    }

    /** The same of one member by itself. */
    void validateMember(String name, Map<?, ?> member) {
        refuse(schema.validate(jackson2.valueToTree(Map.of(name, member))).stream()
                .filter(error -> error.getInstanceLocation().toString().startsWith("$." + name)));
    }

    private static void refuse(Stream<ValidationMessage> errors) {
        var defects = errors.map(JsonSchemaCheck::defect)
                .distinct()
                .limit(MOST_DEFECTS)
                .toList();
        if (!defects.isEmpty()) {
            throw new InvalidMessageException("schema-invalid", List.copyOf(defects));
        }
    }

    private static Defect defect(ValidationMessage message) {
        var field = message.getInstanceLocation().toString();
        return new Defect(field(field), "SR-01", "Write this field as the published JSON Schema says.");
    }

    /** {@code $.report.goods[0].type} as {@code goods[].type}. */
    private static String field(String location) {
        return MessageForm.field(location.replaceAll("\\[\\d+]", "[]").replaceFirst("^\\$\\.?", ""));
    }
}
