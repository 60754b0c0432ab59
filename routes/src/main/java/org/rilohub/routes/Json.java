package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The JSON that this module keeps: records by component name, parties as URNs. */
final class Json {
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(parties()).build();

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    private static SimpleModule parties() {
        return new SimpleModule()
                .addSerializer(Party.class, new ValueSerializer<Party>() {
                    @Override
                    public void serialize(Party party, JsonGenerator json, SerializationContext context) {
                        json.writeString(party.toString());
                    }
                })
                .addDeserializer(Party.class, new ValueDeserializer<Party>() {
                    @Override
                    public Party deserialize(JsonParser json, DeserializationContext context) {
                        return Party.of(json.getString());
                    }
                });
    }

    /** An object that has one meaning only; empty if the octets are none. */
    static Optional<Map<String, Object>> strictTree(byte[] octets) {
        try {
            return Optional.ofNullable(STRICT.readValue(octets, TREE));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The items as trees of maps, lists and single values. */
    static List<Object> trees(List<?> items) {
        return items.stream()
                .map(item -> MAPPER.convertValue(item, Object.class))
                .toList();
    }

    /** RFC 8785 octets: the one byte form. */
    static byte[] canonical(Object value) {
        try {
            return new JsonCanonicalizer(text(value)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The same of a message: octet by octet the same for the same message. */
    static byte[] canonical(Submission submission) {
        return canonical(Trees.of(submission));
    }

    static byte[] octets(Submission submission) {
        return text(Trees.of(submission)).getBytes(UTF_8);
    }

    static Submission submission(byte[] octets) {
        return Trees.message(MAPPER.readValue(octets, TREE));
    }
}
