package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.ParseException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON objects as RFC 8259 writes them and nothing more: the JOSE library's own reader also takes arrays of pairs, comments
 * and bare words for objects.
 */
final class StrictJson {
    private static final int GREATEST = 16 * 1024;

    private StrictJson() {}

    /** @throws ParseException if the octets are not UTF-8, not JSON, not an object, say a name twice or are too many */
    static Map<String, Object> object(byte[] octets) throws ParseException {
        var canonical = new String(canonical(octets), UTF_8);
        if (!canonical.startsWith("{")) {
            throw new ParseException("not an object", 0);
        }
        return JSONObjectUtils.parse(canonical);
    }

    /** The RFC 8785 form. */
    static byte[] canonical(byte[] octets) throws ParseException {
        if (octets.length > GREATEST) {
            throw new ParseException("too long", GREATEST);
        }
        try {
            return new JsonCanonicalizer(text(octets)).getEncodedUTF8();
        } catch (IOException e) {
            throw notJson(e);
        }
    }

    private static String text(byte[] octets) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    }

    private static ParseException notJson(IOException cause) {
        var failure = new ParseException("not JSON", 0);
        failure.initCause(cause);
        return failure;
    }
}
