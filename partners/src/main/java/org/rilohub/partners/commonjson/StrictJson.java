package org.rilohub.partners.commonjson;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that has one meaning only: no name twice, nothing after the end, no great depth or number, no text XML could not carry. */
final class StrictJson {
    private static final int DEPTH = 32;

    /** Names, values, beginnings and ends: several times what the fullest report has. */
    private static final int MOST_TOKENS = 40_000;

    /** The greatest {@code maxItems} of the published schema; its objects have fewer members than that. */
    private static final int LONGEST = 99;

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(40)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * The object in UTF-8 octets, as maps, lists and single values.
     *
     * @throws InvalidMessageException {@code schema-invalid}, without the parser's words
     */
    Map<String, Object> read(byte[] octets) {
        try {
            return checked(mapper.readValue(octets, TREE));
        } catch (JacksonException e) {
            throw notJson();
        }
    }

    /**
     * The same of a tree that was read elsewhere.
     *
     * @throws InvalidMessageException {@code schema-invalid} if it is too long, or XML could not carry it
     */
    static Map<String, Object> checked(@Nullable Map<String, Object> tree) {
        if (tree == null || !isPlain(tree)) {
            throw notJson();
        }
        refuseLong(tree);
        return tree;
    }

    byte[] write(Map<String, Object> tree) {
        return mapper.writeValueAsBytes(tree);
    }

    static InvalidMessageException notJson() {
        return new InvalidMessageException(
                "schema-invalid",
                List.of(
                        new Defect(
                                "",
                                "SR-01",
                                "Send one JSON object in UTF-8, no name twice, no control characters, at most 32 levels deep, of no more parts than a report has.")));
    }

    private static InvalidMessageException tooLong() {
        return new InvalidMessageException(
                "schema-invalid",
                List.of(new Defect("", "SR-01", "Send at most 99 items in a list, and 99 members in an object.")));
    }

    /** Before the schema is asked, which would list what is wrong with every item. */
    private static void refuseLong(@Nullable Object node) {
        switch (node) {
            case Map<?, ?> map when map.size() > LONGEST -> throw tooLong();
            case List<?> many when many.size() > LONGEST -> throw tooLong();
            case Map<?, ?> map -> map.values().forEach(StrictJson::refuseLong);
            case List<?> many -> many.forEach(StrictJson::refuseLong);
            case null, default -> {}
        }
    }

    /** Whether all text can also stand in XML 1.0, since some receiver will read it there. */
    private static boolean isPlain(Object node) {
        return switch (node) {
            case Map<?, ?> map -> map.values().stream().allMatch(each -> each == null || isPlain(each));
            case List<?> many -> many.stream().allMatch(each -> each == null || isPlain(each));
            case String text -> text.codePoints().allMatch(StrictJson::isXmlCharacter);
            default -> true;
        };
    }

    /** XML 1.0 production 2. */
    private static boolean isXmlCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
