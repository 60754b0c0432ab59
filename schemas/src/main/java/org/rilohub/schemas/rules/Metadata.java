package org.rilohub.schemas.rules;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.rilohub.schemas.Picture;

/** Takes Exif, XMP, IPTC, comments and whatever follows the picture out of a picture; the pixels stay as they are. */
final class Metadata {
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_LENGTH_AND_TYPE_AND_CHECKSUM = 12;
    private static final Set<String> PNG_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;

    private Metadata() {}

    /** The picture without its metadata; empty if it cannot be read to its end, so that nothing hides in it. */
    static Optional<Picture> without(Picture picture) {
        try {
            var octets = ByteBuffer.wrap(Base64.getDecoder().decode(picture.content()));
            var clean = picture.mediaType().equals("image/png") ? png(octets) : jpeg(octets);
            return Optional.of(new Picture(
                    picture.mediaType(),
                    picture.caption(),
                    picture.humanRelease(),
                    Base64.getEncoder().encodeToString(clean)));
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static byte[] png(ByteBuffer octets) {
        var clean = new ByteArrayOutputStream();
        clean.writeBytes(take(octets, PNG_SIGNATURE));
        String type;
        do {
            int length = octets.getInt(octets.position());
            var chunk = take(octets, Math.addExact(length, PNG_LENGTH_AND_TYPE_AND_CHECKSUM));
            type = new String(chunk, 4, 4, StandardCharsets.ISO_8859_1);
            if (PNG_CHUNKS.contains(type)) {
                clean.writeBytes(chunk);
            }
        } while (!type.equals("IEND"));
        return clean.toByteArray();
    }

    private static byte[] jpeg(ByteBuffer octets) {
        var clean = new ByteArrayOutputStream();
        clean.writeBytes(take(octets, 2));
        int marker = START_OF_IMAGE;
        while (marker != END_OF_IMAGE) {
            marker = marker(octets);
            var body = marker == END_OF_IMAGE
                    ? new byte[0]
                    : take(octets, Short.toUnsignedInt(octets.getShort(octets.position())));
            if (!isMetadata(marker)) {
                clean.write(0xFF);
                clean.write(marker);
                clean.writeBytes(body);
            }
            if (marker == START_OF_SCAN) {
                copyScan(octets, clean);
            }
        }
        return clean.toByteArray();
    }

    private static int marker(ByteBuffer octets) {
        if (Byte.toUnsignedInt(octets.get()) != 0xFF) {
            throw new IllegalArgumentException("no marker where one must be");
        }
        return Byte.toUnsignedInt(octets.get());
    }

    private static boolean isMetadata(int marker) {
        boolean application = marker > FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != ADOBE;
        return application || marker == COMMENT;
    }

    /** Copies until a marker that is neither a stuffed zero nor a restart. */
    private static void copyScan(ByteBuffer octets, ByteArrayOutputStream clean) {
        while (true) {
            int octet = Byte.toUnsignedInt(octets.get(octets.position()));
            int next = octet == 0xFF ? Byte.toUnsignedInt(octets.get(octets.position() + 1)) : 0;
            boolean data = octet != 0xFF || next == 0 || (next >= 0xD0 && next <= 0xD7);
            if (!data) {
                return;
            }
            clean.write(octets.get());
        }
    }

    private static byte[] take(ByteBuffer octets, int length) {
        if (length < 0 || length > octets.remaining()) {
            throw new IllegalArgumentException("a part is longer than the picture");
        }
        var taken = new byte[length];
        octets.get(taken);
        return taken;
    }
}
