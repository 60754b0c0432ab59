package org.rilohub.routes.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rilohub.routes.GuardException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The places of values in JSON octets, with the values: {@code report.goods[].quantity.unit}. */
final class JsonPaths {
    private static final int DEEPEST = 32;

    /** So that no name can pretend to be a path. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final SortedMap<String, List<String>> found = new TreeMap<>();
    private final JsonParser parser;

    private JsonPaths(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws GuardException if it is not one JSON object, or holds a member twice */
    static SortedMap<String, List<String>> of(byte[] json) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            var paths = new JsonPaths(parser);
            require(parser.nextToken() == JsonToken.START_OBJECT);
            paths.members("");
            require(parser.nextToken() == null);
            return paths.found;
        } catch (JacksonException e) {
            throw new GuardException("NOT_READABLE", e);
        }
    }

    /** Whether there was any. */
    private boolean members(String path) {
        var any = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            require(parser.currentToken() == JsonToken.PROPERTY_NAME);
            var name = parser.currentName();
            require(NAME.matcher(name).matches());
            parser.nextToken();
            value(path.isEmpty() ? name : path + "." + name);
            any = true;
        }
        return any;
    }

    /** An empty group or list says something too, so it counts as a value of its own. */
    private void value(String path) {
        var empty = switch (parser.currentToken()) {
            case START_OBJECT -> !members(path);
            case START_ARRAY -> !items(path + "[]");
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> true;
            default -> throw new GuardException("NOT_READABLE");
        };
        if (empty) {
            found.computeIfAbsent(path, first -> new ArrayList<>()).add(text());
        }
    }

    /** Of a single value; of an empty group or list its last sign, which nobody takes for a value. */
    private String text() {
        return parser.getString();
    }

    private boolean items(String path) {
        var any = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(path);
            any = true;
        }
        return any;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new GuardException("NOT_READABLE");
        }
    }
}
