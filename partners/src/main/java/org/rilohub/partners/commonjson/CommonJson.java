package org.rilohub.partners.commonjson;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rilohub.partners.Dialect;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.Outgoing;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Verified;

/** The vocabulary in JSON: loses nothing, changes nothing. */
public final class CommonJson implements Dialect {
    /** As partner files name it. */
    public static final String NAME = "common-json";

    private final StrictJson json = new StrictJson();
    private final Map<MessageType, JsonSchemaCheck> schemas = new EnumMap<>(MessageType.class);

    /** With every message of the catalogue. */
    public CommonJson() {
        MessageForm.catalogue().forEach(form -> schemas.put(form.type(), new JsonSchemaCheck(form)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<MessageType> carries() {
        return Set.copyOf(schemas.keySet());
    }

    @Override
    public Reading read(Verified message) {
        if (!(message.payload() instanceof Verified.Payload.Octets octets)) {
            throw StrictJson.notJson();
        }
        return new Reading(valid(json.read(octets.bytes())), List.of());
    }

    /**
     * Reads a message that came in no envelope of its own, as strictly as one that did.
     *
     * @param tree as it was read, of bounded depth and number of parts
     * @throws InvalidMessageException {@code schema-invalid}, naming the fields and nothing that stands in them
     */
    public Submission read(Map<String, Object> tree) {
        return valid(StrictJson.checked(tree));
    }

    private Submission valid(Map<String, Object> tree) {
        schema(form(tree).type()).validate(tree);
        return submission(tree);
    }

    /** The name of what stands beside the header says which message it is; what has none is judged as a seizure report. */
    private static MessageForm form(Map<?, ?> tree) {
        return MessageForm.catalogue().stream()
                .filter(form -> tree.containsKey(form.part()))
                .findFirst()
                .orElseGet(() -> MessageForm.of(MessageType.SeizureReport));
    }

    private JsonSchemaCheck schema(MessageType type) {
        return Objects.requireNonNull(schemas.get(type));
    }

    private static Submission submission(Map<?, ?> tree) {
        try {
            return Trees.message(tree);
        } catch (MalformedFieldException e) {
            throw InvalidMessageException.of(e);
        }
    }

    @Override
    public Writing write(Outgoing message) {
        var tree = Trees.of(message.content());
        try {
            schema(message.content().content().type()).validate(tree);
        } catch (InvalidMessageException e) {
            throw new IllegalStateException("cannot be written in this dialect: " + e.defects(), e);
        }
        return new Writing("application/json", json.write(tree), List.of());
    }
}
