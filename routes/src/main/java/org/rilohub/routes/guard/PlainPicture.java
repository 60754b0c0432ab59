package org.rilohub.routes.guard;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.rilohub.routes.GuardException;

/** A picture of which every part makes pixels. It is read here once more, by other code than took the other parts out. */
final class PlainPicture {
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final Set<String> PNG_PARTS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int JFIF_WITHOUT_THUMBNAIL = 16;
    private static final int ADOBE = 14;

    private final ByteBuffer octets;

    private PlainPicture(ByteBuffer octets) {
        this.octets = octets;
    }

    /** @throws GuardException if it is no PNG or JPEG, or has metadata, a thumbnail, a comment, or anything after its end */
    static void require(String base64) {
        try {
            var picture = new PlainPicture(ByteBuffer.wrap(Base64.getDecoder().decode(base64)));
            if (picture.octets.remaining() >= Long.BYTES && picture.octets.getLong(0) == PNG) {
                picture.png();
            } else {
                picture.jpeg();
            }
            require(!picture.octets.hasRemaining());
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new GuardException("PICTURE_NOT_PLAIN", e);
        }
    }

    private void png() {
        skip(Long.BYTES);
        String type;
        do {
            int length = octets.getInt();
            type = text(4);
            require(PNG_PARTS.contains(type));
            skip(length);
            skip(Integer.BYTES);
        } while (!type.equals("IEND"));
    }

    private void jpeg() {
        require(octets.getShort() == (short) 0xFFD8);
        var more = true;
        while (more) {
            require(octet() == 0xFF);
            more = segment(octet());
        }
    }

    /** Whether another one follows. */
    private boolean segment(int marker) {
        if (marker == 0xD9) {
            return false;
        }
        int length = Short.toUnsignedInt(octets.getShort());
        int end = octets.position() + length - 2;
        switch (marker) {
            case 0xE0 -> {
                require(length == JFIF_WITHOUT_THUMBNAIL && text(5).equals("JFIF\0"));
                skip(7);
                require(octets.getShort() == 0);
            }
            case 0xEE -> require(length == ADOBE && text(5).equals("Adobe"));
            default -> require((marker >= 0xC0 && marker <= 0xCF) || (marker >= 0xDA && marker <= 0xDD));
        }
        skip(end - octets.position());
        if (marker == 0xDA) {
            scan();
        }
        return true;
    }

    /** Up to the next octet FF that neither a zero nor a restart number follows. */
    private void scan() {
        while (true) {
            octets.mark();
            if (octet() == 0xFF) {
                int next = octet();
                if (next != 0 && (next & 0xF8) != 0xD0) {
                    octets.reset();
                    return;
                }
            }
        }
    }

    private int octet() {
        return Byte.toUnsignedInt(octets.get());
    }

    private String text(int length) {
        var taken = new byte[length];
        octets.get(taken);
        return new String(taken, StandardCharsets.ISO_8859_1);
    }

    private void skip(int length) {
        require(length >= 0 && length <= octets.remaining());
        octets.position(octets.position() + length);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new GuardException("PICTURE_NOT_PLAIN");
        }
    }
}
