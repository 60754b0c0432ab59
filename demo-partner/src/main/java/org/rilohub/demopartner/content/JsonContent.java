package org.rilohub.demopartner.content;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Content in JSON. */
public record JsonContent(JsonNode root) implements Content {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Parses it; the same name twice in an object is an error. */
    public static JsonContent parse(byte[] octets) throws MalformedContentException {
        try {
            return new JsonContent(STRICT.readTree(octets));
        } catch (JacksonException e) {
            throw new MalformedContentException("not well-formed JSON", e);
        }
    }

    @Override
    public List<String> at(String path) {
        var here = Stream.of(root);
        for (var step : path.split("/", -1)) {
            here = here.flatMap(JsonContent::members).map(node -> node.path(step));
        }
        return here.flatMap(JsonContent::members)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .toList();
    }

    private static Stream<JsonNode> members(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    @Override
    public List<String> leaves() {
        var paths = new TreeSet<String>();
        collect(root, "", paths);
        return List.copyOf(paths);
    }

    private static void collect(JsonNode node, String path, TreeSet<String> paths) {
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(field -> collect(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), paths));
        } else if (node.isArray()) {
            node.valueStream().forEach(member -> collect(member, path + "[]", paths));
        } else if (!node.isNull()) {
            paths.add(path);
        }
    }
}
