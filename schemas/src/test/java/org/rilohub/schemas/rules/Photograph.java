package org.rilohub.schemas.rules;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.rilohub.schemas.Picture;

/** Octets of pictures, and what can be put into them. */
final class Photograph {
    private Photograph() {}

    static byte[] encoded(BufferedImage image, String format) {
        try {
            var octets = new ByteArrayOutputStream();
            ImageIO.write(image, format, octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage decoded(byte[] octets) {
        try {
            return ImageIO.read(new ByteArrayInputStream(octets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Picture picture(String format, byte[] octets) {
        return new Picture(
                "image/" + format, Optional.empty(), true, Base64.getEncoder().encodeToString(octets));
    }

    static byte[] octets(Picture picture) {
        return Base64.getDecoder().decode(picture.content());
    }

    /** A JPEG segment. */
    static byte[] segment(int marker, byte[] body) {
        return join(new byte[] {(byte) 0xFF, (byte) marker}, shortOf(body.length + 2), body);
    }

    static byte[] chunk(String type, byte[] body) {
        var typed = join(latin(type), body);
        var sum = new CRC32();
        sum.update(typed);
        return join(intOf(body.length), typed, intOf((int) sum.getValue()));
    }

    /** A TIFF block with an orientation, and a pointer to a place. */
    static byte[] exif(int orientation, ByteOrder order) {
        var tiff = ByteBuffer.allocate(64).order(order);
        tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        return tiff.array();
    }

    /** Behind the start of a JPEG. */
    static byte[] withSegments(byte[] jpeg, byte[]... segments) {
        return inserted(jpeg, 2, join(segments));
    }

    /** Behind the header of a PNG. */
    static byte[] withChunks(byte[] png, byte[]... chunks) {
        return inserted(png, 33, join(chunks));
    }

    private static byte[] inserted(byte[] whole, int at, byte[] part) {
        var octets = ByteBuffer.allocate(whole.length + part.length);
        octets.put(whole, 0, at).put(part).put(whole, at, whole.length - at);
        return octets.array();
    }

    /** The markers of a JPEG up to its end, a run of one kind once. */
    static List<Integer> markers(byte[] jpeg) {
        var markers = new ArrayList<Integer>();
        int at = 0;
        while (at < jpeg.length) {
            int marker = jpeg[at + 1] & 0xFF;
            if (markers.isEmpty() || markers.getLast() != marker) {
                markers.add(marker);
            }
            at += marker == 0xD8 || marker == 0xD9
                    ? 2
                    : 2 + ByteBuffer.wrap(jpeg).getShort(at + 2);
            while (marker == 0xDA && (jpeg[at] != (byte) 0xFF || jpeg[at + 1] == 0)) {
                at++;
            }
        }
        return markers;
    }

    static List<String> chunks(byte[] png) {
        var types = new ArrayList<String>();
        for (int at = 8; at < png.length; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
            var type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (types.isEmpty() || !types.getLast().equals(type)) {
                types.add(type);
            }
        }
        return types;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] shortOf(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    private static byte[] intOf(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
