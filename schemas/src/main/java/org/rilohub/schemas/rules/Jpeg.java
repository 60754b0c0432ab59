package org.rilohub.schemas.rules;

import static org.rilohub.schemas.rules.Stripped.requireSound;
import static org.rilohub.schemas.rules.Stripped.take;
import static org.rilohub.schemas.rules.UnfitPictureException.require;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A JPEG picture (ITU-T T.81), of which only the segments that make the pixels stay. */
final class Jpeg {
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;

    /** A progressive picture has about ten; each costs the time of a picture. */
    private static final int MOST_SCANS = 16;

    /** Says that colours are YCbCr (ITU-T T.871) and nothing else: neither resolution nor thumbnail. */
    private static final byte[] PLAIN_JFIF = HexFormat.of().parseHex("00104a46494600010100000100010000");

    /** Says how colours are coded, in its last octet. */
    private static final byte[] PLAIN_ADOBE = HexFormat.of().parseHex("000e41646f6265006400000000");

    private final ByteBuffer octets;
    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();

    private Orientation orientation = Orientation.UPRIGHT;
    private int frames;
    private int scans;
    private int width;
    private int height;
    private int channels;

    private Jpeg(ByteBuffer octets) {
        this.octets = octets;
    }

    /** @throws RuntimeException of the kinds {@link FreshPicture} catches, if it cannot be read to its end */
    static Stripped strip(ByteBuffer octets) {
        var jpeg = new Jpeg(octets);
        requireSound(octets.getShort(0) == (short) START_OF_IMAGE);
        jpeg.clean.writeBytes(take(octets, 2));
        int marker = jpeg.marker();
        while (marker != END_OF_IMAGE) {
            jpeg.segment(marker);
            marker = jpeg.marker();
        }
        jpeg.write(END_OF_IMAGE, new byte[0]);
        requireSound(jpeg.frames == 1 && jpeg.scans >= 1);
        return new Stripped(
                ByteBuffer.wrap(jpeg.clean.toByteArray()), jpeg.width, jpeg.height, jpeg.channels, jpeg.orientation);
    }

    /** Any number of fill octets may stand before it. */
    private int marker() {
        requireSound(next() == 0xFF);
        int marker = next();
        while (marker == 0xFF) {
            marker = next();
        }
        return marker;
    }

    private void segment(int marker) {
        int length = Short.toUnsignedInt(octets.getShort(octets.position()));
        requireSound(length >= 2);
        var body = take(octets, length);
        if (marker == JFIF) {
            if (begins(body, "JFIF\0")) {
                write(marker, PLAIN_JFIF);
            }
        } else if (marker == ADOBE) {
            if (begins(body, "Adobe")) {
                write(marker, adobe(body));
            }
        } else if (marker == EXIF && begins(body, "Exif\0\0")) {
            orientation =
                    Orientation.of(ByteBuffer.wrap(body, 8, body.length - 8).slice());
        } else if (!isMetadata(marker)) {
            requireSound(makesPixels(marker));
            frame(marker, body);
            write(marker, body);
        }
        if (marker == START_OF_SCAN) {
            scans++;
            requireSound(scans <= MOST_SCANS);
            copyScan();
        }
    }

    /** Precision, lines, samples a line, components (B.2.2). */
    private void frame(int marker, byte[] body) {
        if (!isFrame(marker)) {
            return;
        }
        var header = ByteBuffer.wrap(body);
        frames++;
        height = Short.toUnsignedInt(header.getShort(3));
        width = Short.toUnsignedInt(header.getShort(5));
        channels = header.get(7);
        require(channels == 1 || channels == 3, PictureFlaw.COLOURS);
    }

    private static byte[] adobe(byte[] body) {
        requireSound(body.length >= 14 && body[13] >= 0 && body[13] <= 2);
        return ByteBuffer.allocate(14).put(PLAIN_ADOBE).put(body[13]).array();
    }

    private static boolean begins(byte[] body, String name) {
        return new String(body, StandardCharsets.ISO_8859_1).startsWith(name, 2);
    }

    private static boolean isMetadata(int marker) {
        return (marker > JFIF && marker <= LAST_APPLICATION) || marker == COMMENT;
    }

    /** Frames, tables of both codings, scans, tables of quanta, restart intervals. */
    private static boolean makesPixels(int marker) {
        boolean table = marker == 0xC4 || marker == 0xCC || marker == 0xDB || marker == 0xDD;
        return table || isFrame(marker) || marker == START_OF_SCAN;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Copies until a marker that is neither a stuffed zero nor a restart. */
    private void copyScan() {
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

    private int next() {
        return Byte.toUnsignedInt(octets.get());
    }

    private void write(int marker, byte[] body) {
        clean.write(0xFF);
        clean.write(marker);
        clean.writeBytes(body);
    }
}
