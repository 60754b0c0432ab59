package org.rilohub.gateway.doors;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a door answered, in the same words for every door.
 *
 * @param status of HTTP; 0 at a queue
 * @param type of the problem, without {@code urn:rilohub:problem:}; {@code about:blank}; empty if there is none
 * @param instance the problem's id, which the ledger has too; empty if there is none
 * @param everything that came back, headers included
 */
record Answer(int status, String type, String instance, String everything) {
    private static final Pattern SOAP_TYPE = Pattern.compile("<(?:\\w+:)?Type[^>]*>([^<]*)<");
    private static final Pattern SOAP_INSTANCE = Pattern.compile("<(?:\\w+:)?Instance[^>]*>([^<]*)<");

    /** Of an HTTP door: problem details, a SOAP fault, or a success. */
    static Answer of(Wire.Reply reply) {
        var everything = reply.head() + "\n\n" + reply.body();
        if (reply.body().startsWith("{")) {
            return of(reply.status(), JsonMapper.shared().readTree(reply.body()), everything);
        }
        return new Answer(
                reply.status(),
                named(found(SOAP_TYPE, reply.body())),
                id(found(SOAP_INSTANCE, reply.body())),
                everything);
    }

    /** Of the queue door: a receipt, or a problem that must bear the hub's signature. */
    static Answer of(String compact, Administration asker) {
        try {
            var isReceipt = org.rilohub.demopartner.envelope.Statements.isReceipt(compact);
            var problem = isReceipt
                    ? JsonMapper.shared().createObjectNode()
                    : asker.statements().problem(compact);
            return of(0, problem, problem.isEmpty() ? compact : problem.toString());
        } catch (UntrustedEnvelopeException e) {
            throw new AssertionError("the hub's statement is not signed by the hub", e);
        }
    }

    private static Answer of(int status, JsonNode problem, String everything) {
        return new Answer(
                status,
                named(problem.path("type").asString("")),
                id(problem.path("instance").asString("")),
                everything);
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? match.group(1) : "";
    }

    private static String named(String type) {
        return type.replace("urn:rilohub:problem:", "");
    }

    private static String id(String instance) {
        return instance.replace("urn:uuid:", "");
    }

    int octets() {
        return everything.getBytes(StandardCharsets.UTF_8).length;
    }
}
