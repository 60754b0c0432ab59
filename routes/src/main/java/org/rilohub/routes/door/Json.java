package org.rilohub.routes.door;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the doors write it: names sorted, no white space. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Json() {}

    /** JSON that the hub itself wrote, as maps, lists and single values. */
    static Object tree(String json) {
        return MAPPER.readValue(json, Object.class);
    }

    /** UTF-8. */
    static byte[] octets(Object tree) {
        return MAPPER.writeValueAsBytes(tree);
    }
}
