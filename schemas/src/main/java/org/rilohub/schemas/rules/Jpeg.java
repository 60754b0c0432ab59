package org.rilohub.schemas.rules;

import static org.rilohub.schemas.rules.Metadata.require;
import static org.rilohub.schemas.rules.Metadata.take;

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
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;

    /** Says that colours are YCbCr (ITU-T T.871) and nothing else: neither resolution nor thumbnail. */
    private static final byte[] PLAIN_JFIF = HexFormat.of().parseHex("00104a46494600010100000100010000");

    /** Says how colours are coded, in its last octet. */
    private static final byte[] PLAIN_ADOBE = HexFormat.of().parseHex("000e41646f6265006400000000");

    private final ByteBuffer octets;
    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();

    private Jpeg(ByteBuffer octets) {
        this.octets = octets;
    }

    /** @throws RuntimeException of the kinds {@link Metadata} catches, if it cannot be read to its end */
    static byte[] clean(ByteBuffer octets) {
        var jpeg = new Jpeg(octets);
        require(octets.getShort(0) == (short) START_OF_IMAGE);
        jpeg.clean.writeBytes(take(octets, 2));
        int marker = jpeg.marker();
        while (marker != END_OF_IMAGE) {
            jpeg.segment(marker);
            marker = jpeg.marker();
        }
        jpeg.write(END_OF_IMAGE, new byte[0]);
        return jpeg.clean.toByteArray();
    }

    /** Any number of fill octets may stand before it. */
    private int marker() {
        require(next() == 0xFF);
        int marker = next();
        while (marker == 0xFF) {
            marker = next();
        }
        return marker;
    }

    private void segment(int marker) {
        int length = Short.toUnsignedInt(octets.getShort(octets.position()));
        require(length >= 2);
        var body = take(octets, length);
        if (marker == JFIF) {
            if (begins(body, "JFIF\0")) {
                write(marker, PLAIN_JFIF);
            }
        } else if (marker == ADOBE) {
            if (begins(body, "Adobe")) {
                write(marker, adobe(body));
            }
        } else if (!isMetadata(marker)) {
            require(makesPixels(marker));
            write(marker, body);
        }
        if (marker == START_OF_SCAN) {
            copyScan();
        }
    }

    private static byte[] adobe(byte[] body) {
        require(body.length >= 14 && body[13] >= 0 && body[13] <= 2);
        return ByteBuffer.allocate(14).put(PLAIN_ADOBE).put(body[13]).array();
    }

    private static boolean begins(byte[] body, String name) {
        return new String(body, StandardCharsets.ISO_8859_1).startsWith(name, 2);
    }

    private static boolean isMetadata(int marker) {
        return (marker > JFIF && marker <= LAST_APPLICATION) || marker == COMMENT;
    }

    /** Frames, tables of both codings, scans, numbers of lines, tables of quanta, restart intervals. */
    private static boolean makesPixels(int marker) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC8;
        return frame || (marker >= START_OF_SCAN && marker <= 0xDD);
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
