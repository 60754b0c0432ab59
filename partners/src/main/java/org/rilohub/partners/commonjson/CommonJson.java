package org.rilohub.partners.commonjson;

import java.util.List;
import java.util.Map;
import org.rilohub.partners.Dialect;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.Outgoing;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Verified;

/** The vocabulary in JSON: loses nothing, changes nothing. */
public final class CommonJson implements Dialect {
    /** As partner files name it. */
    public static final String NAME = "common-json";

    private final StrictJson json = new StrictJson();
    private final JsonSchemaCheck schema = new JsonSchemaCheck();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(Verified message) {
        if (!(message.payload() instanceof Verified.Payload.Octets octets)) {
            throw StrictJson.notJson();
        }
        var tree = json.read(octets.bytes());
        schema.validate(tree);
        return new Reading(submission(tree), List.of());
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
            schema.validate(tree);
        } catch (InvalidMessageException e) {
            throw new IllegalStateException("cannot be written in this dialect: " + e.defects(), e);
        }
        return new Writing("application/json", json.write(tree), List.of());
    }
}
