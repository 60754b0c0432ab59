package org.rilohub.agreements.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Parses one YAML file of mappings, sequences, texts, booleans and whole numbers. Aliases, repeated keys, empty values,
 * fractions and second documents are errors: a lawyer must see all there is to see.
 */
final class YamlFile {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlFile() {}

    /** @throws UnreadableYamlException with the line of the first thing that is not of the subset above */
    static Node parse(String text) throws UnreadableYamlException {
        refuseInvisible(text);
        try (var parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var root = node(parser);
            if (parser.nextToken() != null) {
                throw new UnreadableYamlException(line(parser), "holds a second document");
            }
            return root;
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new UnreadableYamlException(
                    where == null ? 0 : where.getLineNr(), "is not YAML: " + e.getOriginalMessage());
        }
    }

    /** Directions, joiners and other signs nobody sees could make a text read otherwise than it says (Unicode, Cf). */
    private static void refuseInvisible(String text) throws UnreadableYamlException {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            } else if (Character.getType(text.codePointAt(i)) == Character.FORMAT) {
                throw new UnreadableYamlException(line, "holds a character that nobody sees");
            }
        }
    }

    private static Node node(JsonParser parser) throws UnreadableYamlException {
        int line = line(parser);
        var token = parser.currentToken();
        if (token == null) {
            throw new UnreadableYamlException(line, "is empty");
        }
        return switch (token) {
            case START_OBJECT -> mapping(parser, line);
            case START_ARRAY -> sequence(parser, line);
            case VALUE_STRING -> text(parser, line);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Flag(line, parser.getBooleanValue());
            case VALUE_NUMBER_INT -> new Node.Whole(line, parser.getLongValue());
            default -> throw new UnreadableYamlException(line, "holds a value that is no text, number or boolean");
        };
    }

    private static Node mapping(JsonParser parser, int line) throws UnreadableYamlException {
        var fields = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            fields.put(name, node(parser));
        }
        return new Node.Mapping(line, fields);
    }

    private static Node sequence(JsonParser parser, int line) throws UnreadableYamlException {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser));
        }
        return new Node.Sequence(line, items);
    }

    private static Node text(JsonParser parser, int line) throws UnreadableYamlException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new UnreadableYamlException(line, "holds an alias");
        }
        if (parser.getString().isBlank()) {
            throw new UnreadableYamlException(line, "holds a field without a value");
        }
        return new Node.Text(line, parser.getString());
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
