package org.rilohub.routes.door;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** A person's JSON as a record: every member it must have, none twice, none that it has not. */
final class StrictRecord {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictRecord() {}

    /** @throws ProblemException {@code schema-invalid}, with the member that is wrong where it is one of the record's */
    static <T> T read(byte[] json, Class<T> type) {
        try {
            var found = STRICT.readValue(json, type);
            if (found == null) {
                throw refused("");
            }
            return found;
        } catch (UnrecognizedPropertyException e) {
            throw refused("");
        } catch (JacksonException e) {
            throw refused(path(e.getPath()));
        }
    }

    private static String path(List<JacksonException.Reference> path) {
        return path.stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
    }

    /**
     * A member that must be there: what is left out is null, whatever its type says.
     *
     * @throws ProblemException {@code schema-invalid} with this field
     */
    static <T> T present(String field, @Nullable T given) {
        return Optional.ofNullable(given).orElseThrow(() -> refused(field));
    }

    /**
     * What a member that must be there says.
     *
     * @param reading throws {@link IllegalArgumentException} or {@link DateTimeException} at what it cannot read
     * @throws ProblemException {@code schema-invalid} with this field, if it is not there or cannot be read
     */
    static <T> T value(String field, @Nullable String given, Function<String, T> reading) {
        var text = present(field, given);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(field);
        }
    }

    static ProblemException refused(String field) {
        return new ProblemException(Problems.of(
                "schema-invalid",
                List.of(new Defect(field, "JSON", "Give the members that the interface guide's chapter 9.2 names."))));
    }
}
