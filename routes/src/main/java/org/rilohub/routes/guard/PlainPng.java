package org.rilohub.routes.guard;

import static org.rilohub.routes.guard.PlainPicture.skip;
import static org.rilohub.routes.guard.PlainPicture.text;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.rilohub.routes.GuardException;

/** A PNG picture (ISO/IEC 15948) of nothing but pixels. */
final class PlainPng {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final long MOST_PIXELS = 40_000_000;

    private final ByteBuffer octets;

    private PlainPng(ByteBuffer octets) {
        this.octets = octets;
    }

    static boolean begins(ByteBuffer octets) {
        return octets.remaining() >= Long.BYTES && octets.getLong(0) == SIGNATURE;
    }

    /** One header, data, an end. */
    static void require(ByteBuffer octets) {
        skip(octets, Long.BYTES);
        var png = new PlainPng(octets);
        long wanted = octetsOfPixels(png.chunk("IHDR"));
        var inflater = new Inflater();
        try {
            PlainPicture.require(png.inflated(inflater, wanted) == wanted && inflater.finished());
        } catch (DataFormatException e) {
            throw PlainPicture.notPlain(e);
        } finally {
            inflater.end();
        }
        PlainPicture.require(!png.chunk("IEND").hasRemaining());
    }

    private long inflated(Inflater inflater, long most) throws DataFormatException {
        long inflated = 0;
        while (isNext("IDAT")) {
            inflater.setInput(chunk("IDAT"));
            inflated += inflate(inflater, most - inflated);
        }
        return inflated;
    }

    /** Eight bits of grey, of three colours, or of those and transparency; one octet before each line. */
    private static long octetsOfPixels(ByteBuffer header) {
        PlainPicture.require(header.remaining() == 13);
        long width = header.getInt();
        long height = header.getInt();
        PlainPicture.require(width > 0 && height > 0 && width * height <= MOST_PIXELS && header.get() == 8);
        int channels = switch (header.get()) {
            case 0 -> 1;
            case 2 -> 3;
            case 6 -> 4;
            default -> throw new GuardException("PICTURE_NOT_PLAIN");
        };
        PlainPicture.require(text(header, 3).equals("\0\0\0"));
        return (1 + width * channels) * height;
    }

    private static long inflate(Inflater inflater, long most) throws DataFormatException {
        var lines = new byte[8192];
        long inflated = 0;
        while (!inflater.needsInput() && !inflater.finished()) {
            int some = inflater.inflate(lines);
            PlainPicture.require(some > 0 || inflater.finished() || inflater.needsInput());
            inflated += some;
            PlainPicture.require(inflated <= most);
        }
        PlainPicture.require(inflater.getRemaining() == 0);
        return inflated;
    }

    private boolean isNext(String type) {
        return text(octets.slice(octets.position() + Integer.BYTES, Integer.BYTES), Integer.BYTES)
                .equals(type);
    }

    private ByteBuffer chunk(String type) {
        PlainPicture.require(isNext(type));
        int length = octets.getInt();
        PlainPicture.require(length >= 0);
        var sum = new CRC32();
        sum.update(octets.slice(octets.position(), Integer.BYTES + length));
        skip(octets, Integer.BYTES);
        var data = skip(octets, length);
        PlainPicture.require(octets.getInt() == (int) sum.getValue());
        return data;
    }
}
