package org.rilohub.schemas.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Occurs;
import org.rilohub.schemas.Shape.Part;

/** Writes JSON Schema 2020-12 of the JSON form ({@code Trees}): every object closed, decimals as strings. */
final class JsonSchemaWriter {
    private final Vocabulary vocabulary;

    JsonSchemaWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String write(String id, String title, Shape root) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", title);
        schema.put("$ref", "#/$defs/" + Vocabulary.nameOf(root));
        var definitions = new LinkedHashMap<String, Object>();
        vocabulary.groups().forEach((name, shape) -> definitions.put(name, group(shape)));
        vocabulary.singles().forEach((name, form) -> definitions.put(name, form.json()));
        schema.put("$defs", definitions);
        return JsonText.of(schema);
    }

    private Map<String, Object> group(Shape shape) {
        var group = new LinkedHashMap<String, Object>();
        group.put("type", "object");
        group.put("additionalProperties", false);
        var required = shape.parts().stream()
                .filter(JsonSchemaWriter::isMandatory)
                .map(Part::name)
                .toList();
        if (!required.isEmpty()) {
            group.put("required", required);
        }
        var properties = new LinkedHashMap<String, Object>();
        shape.parts().forEach(part -> properties.put(part.name(), property(part)));
        group.put("properties", properties);
        return group;
    }

    private static boolean isMandatory(Part part) {
        return part.occurs() == Occurs.ONCE || part.field().least() > 0;
    }

    private Map<String, Object> property(Part part) {
        var property = new LinkedHashMap<String, Object>();
        var reference = Map.of("$ref", "#/$defs/" + vocabulary.typeOf(part));
        if (part.repeats()) {
            property.put("type", "array");
            property.put("minItems", part.field().least());
            property.put("maxItems", part.field().most());
            if (part.occurs() == Occurs.SET) {
                property.put("uniqueItems", true);
            }
            property.put("items", reference);
        } else {
            property.putAll(reference);
        }
        if (!part.isGroup()) {
            property.put("x-data-class", part.field().is().name());
            if (!part.field().codes().isEmpty()) {
                property.put("x-code-list", part.field().codes());
            }
        }
        return property;
    }
}
