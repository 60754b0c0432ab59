package org.rilohub.schemas.rules;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.rilohub.schemas.Picture;

/** Takes Exif, XMP, IPTC, thumbnails, comments and whatever follows the picture out of it; the pixels stay as they are. */
final class Metadata {
    private Metadata() {}

    /** The picture without its metadata; empty if it cannot be read to its end, so that nothing hides in it. */
    static Optional<Picture> without(Picture picture) {
        try {
            var octets = ByteBuffer.wrap(Base64.getDecoder().decode(picture.content()));
            return Optional.of(new Picture(
                    picture.mediaType(),
                    picture.caption(),
                    picture.humanRelease(),
                    Base64.getEncoder().encodeToString(clean(picture.mediaType(), octets))));
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static byte[] clean(String mediaType, ByteBuffer octets) {
        return switch (mediaType) {
            case "image/png" -> Png.clean(octets);
            case "image/jpeg" -> Jpeg.clean(octets);
            default -> throw new IllegalArgumentException("a kind of picture nobody reads here");
        };
    }

    static byte[] take(ByteBuffer octets, int length) {
        require(length >= 0 && length <= octets.remaining());
        var taken = new byte[length];
        octets.get(taken);
        return taken;
    }

    static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not such a picture");
        }
    }
}
