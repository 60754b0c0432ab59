package org.rilohub.routes.door;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the doors write it: names sorted, no white space. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    /** UTF-8. */
    static byte[] octets(Object tree) {
        return MAPPER.writeValueAsBytes(tree);
    }
}
