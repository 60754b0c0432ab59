package org.rilohub.schemas.rules;

import static org.rilohub.schemas.rules.Stripped.requireSound;
import static org.rilohub.schemas.rules.Stripped.take;
import static org.rilohub.schemas.rules.UnfitPictureException.require;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A PNG picture (ISO/IEC 15948), of which only the chunks that make the pixels stay. */
final class Png {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int LENGTH_AND_TYPE = 8;
    private static final int LENGTH_AND_TYPE_AND_CHECKSUM = 12;
    private static final int GREY = 0;
    private static final int WITH_ALPHA = 4;
    private static final int WIDTH = Long.BYTES + LENGTH_AND_TYPE;

    /** With the most octets each may have. */
    private static final Map<String, Integer> KEPT =
            Map.of("IHDR", 13, "PLTE", 768, "tRNS", 256, "IDAT", Integer.MAX_VALUE, "IEND", 0);

    private final ByteBuffer octets;
    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean transparent;

    private Png(ByteBuffer octets) {
        this.octets = octets;
    }

    /** @throws RuntimeException of the kinds {@link FreshPicture} catches, if it cannot be read to its end */
    static Stripped strip(ByteBuffer octets) {
        requireSound(octets.getLong(0) == SIGNATURE);
        return new Png(octets).strip();
    }

    private Stripped strip() {
        clean.writeBytes(take(octets, Long.BYTES));
        var type = chunk();
        requireSound(type.equals("IHDR"));
        while (!type.equals("IEND")) {
            type = chunk();
            requireSound(!type.equals("IHDR"));
        }
        return new Stripped(
                ByteBuffer.wrap(clean.toByteArray()),
                octets.getInt(WIDTH),
                octets.getInt(WIDTH + 4),
                channels(),
                orientation);
    }

    private String chunk() {
        int length = octets.getInt(octets.position());
        requireSound(length >= 0);
        var chunk = take(octets, Math.addExact(length, LENGTH_AND_TYPE_AND_CHECKSUM));
        var type = new String(chunk, 4, 4, StandardCharsets.ISO_8859_1);
        require(!type.equals("acTL"), PictureFlaw.ANIMATED);
        if (KEPT.containsKey(type)) {
            requireSound(length <= KEPT.get(type));
            clean.writeBytes(chunk);
        }
        transparent |= type.equals("tRNS");
        if (type.equals("eXIf")) {
            orientation = Orientation.of(
                    ByteBuffer.wrap(chunk, LENGTH_AND_TYPE, length).slice());
        }
        return type;
    }

    private int channels() {
        int colours = octets.get(WIDTH + 9);
        boolean alpha = transparent || (colours & WITH_ALPHA) != 0;
        if (alpha) {
            return 4;
        }
        return colours == GREY ? 1 : 3;
    }
}
