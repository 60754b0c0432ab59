package org.rilohub.routes.guard;

import static org.rilohub.routes.guard.PlainPicture.skip;
import static org.rilohub.routes.guard.PlainPicture.text;

import java.nio.ByteBuffer;

/** A JPEG picture (ITU-T T.81, T.871) of nothing but pixels: baseline, in one scan. */
final class PlainJpeg {
    private static final int MOST_TABLES = 4;

    private final ByteBuffer octets;

    private PlainJpeg(ByteBuffer octets) {
        this.octets = octets;
    }

    /** JFIF, tables, one frame, tables, one scan of all there is. */
    static void require(ByteBuffer octets) {
        var jpeg = new PlainJpeg(octets);
        PlainPicture.require(octets.getShort() == (short) 0xFFD8);
        jfif(jpeg.segment(0xE0));
        jpeg.tables();
        int components = frame(jpeg.segment(0xC0));
        jpeg.tables();
        var scan = jpeg.segment(0xDA);
        PlainPicture.require(scan.get() == components && scan.remaining() == 2 * components + 3);
        jpeg.coded();
        PlainPicture.require(octets.getShort() == (short) 0xFFD9);
    }

    private static void jfif(ByteBuffer segment) {
        PlainPicture.require(segment.remaining() == 14 && text(segment, 5).equals("JFIF\0") && segment.get() == 1);
        segment.get();
        PlainPicture.require(segment.get() == 0 && segment.getShort() == 1 && segment.getShort() == 1);
        PlainPicture.require(segment.getShort() == 0);
    }

    private void tables() {
        for (int i = 0; i < 2 * MOST_TABLES && (isNext(0xDB) || isNext(0xC4)); i++) {
            if (isNext(0xDB)) {
                quanta(segment(0xDB));
            } else {
                codes(segment(0xC4));
            }
        }
    }

    /** Tables of 64 octets, each behind its number. */
    private static void quanta(ByteBuffer segment) {
        PlainPicture.require(segment.hasRemaining());
        while (segment.hasRemaining()) {
            PlainPicture.require(segment.get() < MOST_TABLES);
            skip(segment, 64);
        }
    }

    /** Tables, each of its number, how many codes there are of each length, and their values. */
    private static void codes(ByteBuffer segment) {
        PlainPicture.require(segment.hasRemaining());
        while (segment.hasRemaining()) {
            PlainPicture.require((segment.get() & 0xEC) == 0);
            int values = 0;
            for (int length = 1; length <= 16; length++) {
                values += Byte.toUnsignedInt(segment.get());
            }
            skip(segment, values);
        }
    }

    /** Grey, or three colours, of eight bits. */
    private static int frame(ByteBuffer segment) {
        PlainPicture.require(segment.get() == 8 && segment.getShort() != 0 && segment.getShort() != 0);
        int components = segment.get();
        PlainPicture.require((components == 1 || components == 3) && segment.remaining() == 3 * components);
        return components;
    }

    private boolean isNext(int marker) {
        return octets.getShort(octets.position()) == (short) (0xFF00 | marker);
    }

    private ByteBuffer segment(int marker) {
        PlainPicture.require(isNext(marker));
        skip(octets, Short.BYTES);
        return skip(octets, Short.toUnsignedInt(octets.getShort()) - Short.BYTES);
    }

    /** Up to the next octet FF that no zero follows. */
    private void coded() {
        octets.mark();
        while (octets.get() != (byte) 0xFF || octets.get() == 0) {
            octets.mark();
        }
        octets.reset();
    }
}
