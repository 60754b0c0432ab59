package org.rilohub.routes.guard;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.rilohub.routes.GuardException;

/**
 * A picture as an encoder writes it that knows nothing but pixels. It is read here once more, by other code than encoded it:
 * every part must be one that such an encoder needs, in its order, of the length its own header implies, and the last.
 */
final class PlainPicture {
    private PlainPicture() {}

    /** @throws GuardException if it is no such PNG or JPEG */
    static void require(String base64) {
        try {
            var octets = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            if (PlainPng.begins(octets)) {
                PlainPng.require(octets);
            } else {
                PlainJpeg.require(octets);
            }
            require(!octets.hasRemaining());
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw notPlain(e);
        }
    }

    static String text(ByteBuffer from, int length) {
        var taken = new byte[length];
        from.get(taken);
        return new String(taken, StandardCharsets.ISO_8859_1);
    }

    /** The octets skipped. */
    static ByteBuffer skip(ByteBuffer in, int length) {
        require(length >= 0 && length <= in.remaining());
        var skipped = in.slice(in.position(), length);
        in.position(in.position() + length);
        return skipped;
    }

    static void require(boolean holds) {
        if (!holds) {
            throw new GuardException("PICTURE_NOT_PLAIN");
        }
    }

    static GuardException notPlain(Exception cause) {
        return new GuardException("PICTURE_NOT_PLAIN", cause);
    }
}
