package org.rilohub.routes.deliver;

import java.util.UUID;
import org.rilohub.routes.DeliveryException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code {"messageId": …, "receipt": "<compact JWS>"}}, as a partner answers. */
final class RestAnswer {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .build();

    private RestAnswer() {}

    /** @throws DeliveryException {@code NO_RECEIPT} if there is none, or it is for another message */
    static String receipt(byte[] answer, UUID message) {
        try {
            var tree = MAPPER.readTree(answer);
            if (text(tree, "messageId").equals(message.toString())) {
                return present(text(tree, "receipt"));
            }
            throw new DeliveryException("NO_RECEIPT", null);
        } catch (JacksonException e) {
            throw new DeliveryException("NO_RECEIPT", e);
        }
    }

    private static String present(String receipt) {
        if (receipt.isEmpty()) {
            throw new DeliveryException("NO_RECEIPT", null);
        }
        return receipt;
    }

    private static String text(JsonNode tree, String name) {
        var value = tree.path(name);
        return value.isString() ? value.stringValue() : "";
    }
}
