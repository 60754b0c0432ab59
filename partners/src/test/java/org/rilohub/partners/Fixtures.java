package org.rilohub.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Golden files, one folder for each dialect. */
public final class Fixtures {
    private static final JsonMapper JSON = new JsonMapper();

    private Fixtures() {}

    /** The octets of {@code <folder>/<name>}. */
    public static byte[] octets(String name) {
        try (var in = Fixtures.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(octets(name), StandardCharsets.UTF_8);
    }

    /** The submission in a JSON tree. */
    public static Submission submission(String name) {
        return Trees.message(JSON.readValue(octets(name), new TypeReference<Map<String, Object>>() {}));
    }

    public static JsonNode json(byte[] octets) {
        return JSON.readTree(octets);
    }

    public static JsonNode json(Submission submission) {
        return JSON.readTree(JSON.writeValueAsBytes(Trees.of(submission)));
    }
}
