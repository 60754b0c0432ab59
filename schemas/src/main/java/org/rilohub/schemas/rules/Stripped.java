package org.rilohub.schemas.rules;

import static org.rilohub.schemas.rules.UnfitPictureException.require;

import java.nio.ByteBuffer;

/**
 * What of a picture makes its pixels, and what its header says of them, known before any is decoded.
 *
 * @param octets without metadata, and with nothing behind the end
 * @param channels octets a decoded pixel takes
 * @param orientation how it is to be turned so that it stands upright
 */
record Stripped(ByteBuffer octets, int width, int height, int channels, Orientation orientation) {
    private static final long MOST_PIXELS = 40_000_000;
    private static final long MOST_OCTETS_DECODED = 3 * MOST_PIXELS;

    /** Refuses what would take more than 120 MB once decoded. */
    Stripped {
        require(width > 0 && height > 0, PictureFlaw.UNREADABLE);
        long pixels = (long) width * height;
        require(pixels <= MOST_PIXELS && pixels * channels <= MOST_OCTETS_DECODED, PictureFlaw.TOO_MANY_PIXELS);
    }

    static byte[] take(ByteBuffer octets, int length) {
        requireSound(length >= 0 && length <= octets.remaining());
        var taken = new byte[length];
        octets.get(taken);
        return taken;
    }

    static void requireSound(boolean holds) {
        require(holds, PictureFlaw.UNREADABLE);
    }
}
