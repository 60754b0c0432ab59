package org.rilohub.agreements.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.load.FrameworkFiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The packaged framework files, as they stand. */
final class Texts {
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private Texts() {}

    static List<String> ids() {
        return text("index.txt").lines().toList();
    }

    static String text(String name) {
        try (var in = Objects.requireNonNull(FrameworkFiles.class.getResourceAsStream("/frameworks/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> tree(String yaml) {
        return new YAMLMapper().readValue(yaml, TREE);
    }

    static Map<String, Object> packaged(String id) {
        return tree(text(id + ".yaml"));
    }

    static Framework framework(String id) {
        return FrameworkFiles.of(new TreeMap<>(Map.of(id + ".yaml", text(id + ".yaml"))))
                .all()
                .getFirst();
    }
}
