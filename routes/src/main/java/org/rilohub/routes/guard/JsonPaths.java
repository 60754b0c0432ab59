package org.rilohub.routes.guard;

import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.routes.GuardException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The places of values in JSON octets: {@code report.goods[].quantity.unit}. */
final class JsonPaths {
    private static final int DEEPEST = 32;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final SortedSet<String> found = new TreeSet<>();
    private final JsonParser parser;

    private JsonPaths(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws GuardException if it is not one JSON object, or holds a member twice */
    static SortedSet<String> of(byte[] json) {
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

    private void members(String path) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            require(parser.currentToken() == JsonToken.PROPERTY_NAME);
            var name = parser.currentName();
            parser.nextToken();
            value(path.isEmpty() ? name : path + "." + name);
        }
    }

    private void value(String path) {
        switch (parser.currentToken()) {
            case START_OBJECT -> group(path);
            case START_ARRAY -> items(path + "[]");
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL ->
                found.add(path);
            default -> throw new GuardException("NOT_READABLE");
        }
    }

    /** An empty group or list says something too, so it counts as a value of its own. */
    private void group(String path) {
        var before = found.size();
        members(path);
        if (found.size() == before) {
            seen(path);
        }
    }

    private void items(String path) {
        var before = found.size();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(path);
        }
        if (found.size() == before) {
            seen(path);
        }
    }

    private void seen(String path) {
        if (found.stream().noneMatch(leaf -> leaf.startsWith(path))) {
            found.add(path);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new GuardException("NOT_READABLE");
        }
    }
}
