package org.rilohub.gateway.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rilohub.agreements.reading.Explanations;
import org.rilohub.agreements.reading.UnclearQuestionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of questions: one, or an array of them. Read as a whole before anything is answered, so that an answer is never
 * cut off by a question that cannot be read.
 *
 * @param isArray whether the answer is an array, too
 */
record AskedFile(boolean isArray, List<Asked> items) {
    private static final int MOST_TOKENS = 4_000_000;
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(40)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    AskedFile {
        items = List.copyOf(items);
    }

    /** @throws InputException if it cannot be read; says where */
    static AskedFile read(String name, byte[] octets, SubmissionQuestions submissions) {
        try (var parser = JSON.createParser(octets)) {
            return new Reader(name, parser, submissions).file();
        } catch (JacksonException e) {
            throw InputException.of(name, e);
        }
    }

    private record Reader(String name, JsonParser parser, SubmissionQuestions submissions) {
        AskedFile file() {
            var first = parser.nextToken();
            var read = first == JsonToken.START_ARRAY ? array() : new AskedFile(false, List.of(item("")));
            if (parser.nextToken() != null) {
                throw new InputException(name + place() + ": something follows after the end");
            }
            return read;
        }

        private AskedFile array() {
            var items = new ArrayList<Asked>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(item(", question " + (items.size() + 1)));
            }
            return new AskedFile(true, items);
        }

        private Asked item(String which) {
            var where = name + which + place();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new InputException(where + ": a question is an object {...}");
            }
            Map<String, Object> tree = JSON.readValue(parser, TREE);
            if (SubmissionQuestions.isOne(tree)) {
                return submissions.of(where + ": ", tree);
            }
            submissions.requireNoReceivers();
            try {
                return new Asked(Explanations.questions(tree));
            } catch (UnclearQuestionException e) {
                throw InputException.of(where + ": ", e);
            }
        }

        private String place() {
            var where = parser.currentTokenLocation();
            return " (line " + Math.max(1, where.getLineNr()) + ")";
        }
    }
}
