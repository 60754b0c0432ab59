package org.rilohub.schemas.rules;

import static org.rilohub.schemas.rules.Metadata.require;
import static org.rilohub.schemas.rules.Metadata.take;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A PNG picture (ISO/IEC 15948), of which only the chunks that make the pixels stay. */
final class Png {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int LENGTH_AND_TYPE_AND_CHECKSUM = 12;

    /** With the most octets each may have. */
    private static final Map<String, Integer> KEPT =
            Map.of("IHDR", 13, "PLTE", 768, "tRNS", 256, "IDAT", Integer.MAX_VALUE, "IEND", 0);

    private Png() {}

    /** @throws RuntimeException of the kinds {@link Metadata} catches, if it cannot be read to its end */
    static byte[] clean(ByteBuffer octets) {
        var clean = new ByteArrayOutputStream();
        require(octets.getLong(0) == SIGNATURE);
        clean.writeBytes(take(octets, Long.BYTES));
        String type;
        do {
            int length = octets.getInt(octets.position());
            var chunk = take(octets, Math.addExact(length, LENGTH_AND_TYPE_AND_CHECKSUM));
            type = new String(chunk, 4, 4, StandardCharsets.ISO_8859_1);
            var most = KEPT.get(type);
            if (most != null) {
                require(length <= most);
                clean.writeBytes(chunk);
            }
        } while (!type.equals("IEND"));
        return clean.toByteArray();
    }
}
