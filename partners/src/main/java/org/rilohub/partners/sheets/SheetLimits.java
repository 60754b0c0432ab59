package org.rilohub.partners.sheets;

/**
 * How much of a file is read before it is refused.
 *
 * @param bytes of the file as sent
 * @param packed octets of a workbook as sent, which are kept in memory while it is read
 * @param rows that hold anything, the heading among them
 * @param columns of any row
 * @param cell characters of one cell; a longer one is a defect of its row
 * @param inflated octets of all parts of a workbook together
 * @param ratio greatest number of octets that one packed octet may become
 */
public record SheetLimits(long bytes, long packed, int rows, int columns, int cell, long inflated, int ratio) {
    private static final long MEBI = 1L << 20;

    /** 64 MiB, workbooks 16 MiB, 100,000 rows, 200 columns, 4,000 characters, 512 MiB unpacked, 100 to 1. */
    public static SheetLimits standard() {
        return new SheetLimits(64 * MEBI, 16 * MEBI, 100_000, 200, 4_000, 512 * MEBI, 100);
    }
}
