package org.rilohub.schemas.rules;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held (Exif 2.32, tag 274): where a pixel of the stored picture belongs in the upright one. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    TRANSPOSED,
    TO_THE_LEFT,
    TRANSVERSED,
    TO_THE_RIGHT;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int LITTLE = 0x4949;
    private static final int BIG = 0x4D4D;

    /** Of an Exif block, from its TIFF header on; upright if it says nothing that can be read. */
    static Orientation of(ByteBuffer exif) {
        try {
            int order = exif.getShort(0);
            if (order != LITTLE && order != BIG) {
                return UPRIGHT;
            }
            return entry(exif.duplicate().order(order == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException e) {
            return UPRIGHT;
        }
    }

    private static Orientation entry(ByteBuffer tiff) {
        int at = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(at));
        for (int i = 0; i < entries; i++) {
            int entry = Math.addExact(at, 2 + i * ENTRY);
            if (tiff.getShort(entry) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width becomes height. */
    boolean isSideways() {
        return compareTo(TRANSPOSED) >= 0;
    }

    /** The column, in the upright picture, of the pixel at column x and row y of a stored one of this size. */
    int column(int x, int y, int width, int height) {
        return switch (this) {
            case UPRIGHT, UPSIDE_DOWN_MIRRORED -> x;
            case MIRRORED, UPSIDE_DOWN -> width - 1 - x;
            case TRANSPOSED, TO_THE_RIGHT -> y;
            case TO_THE_LEFT, TRANSVERSED -> height - 1 - y;
        };
    }

    /** Its row. */
    int row(int x, int y, int width, int height) {
        return switch (this) {
            case UPRIGHT, MIRRORED -> y;
            case UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED -> height - 1 - y;
            case TRANSPOSED, TO_THE_LEFT -> x;
            case TRANSVERSED, TO_THE_RIGHT -> width - 1 - x;
        };
    }
}
