package org.rilohub.routes.door;

import java.util.List;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A person's JSON: no name twice, nothing after the end, of no great depth or number of parts. */
final class StrictTree {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(40)
                            .maxTokenCount(100_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictTree() {}

    /**
     * Maps, lists and single values.
     *
     * @throws ProblemException {@code schema-invalid}, with line and column where they are known
     */
    static Object read(byte[] octets) {
        try {
            var tree = JSON.readValue(octets, Object.class);
            if (tree == null) {
                throw unreadable("", "Send a question, or an array of questions.");
            }
            return tree;
        } catch (JacksonException e) {
            throw unreadable("", "Send JSON that has one meaning" + place(e) + ".");
        }
    }

    static ProblemException unreadable(String field, String remedy) {
        return new ProblemException(Problems.of("schema-invalid", List.of(new Defect(field, "JSON", remedy))));
    }

    private static String place(JacksonException e) {
        var where = e.getLocation();
        return where == null || where.getLineNr() < 1
                ? ""
                : "; see line " + where.getLineNr() + ", column " + where.getColumnNr();
    }
}
