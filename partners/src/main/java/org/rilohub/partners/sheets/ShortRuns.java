package org.rilohub.partners.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses XML with a name, an attribute or a text so long that a parser would fill the memory with it. */
final class ShortRuns extends FilterInputStream {
    private static final int LONGEST = 256 * 1024;

    private int run;

    ShortRuns(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        follow(octet);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        for (int i = 0; i < read; i++) {
            follow(buffer[offset + i]);
        }
        return read;
    }

    private void follow(int octet) {
        run = octet == '<' ? 0 : run + 1;
        if (run > LONGEST) {
            throw new UnfitSheetException(SheetFault.ROW_TOO_LONG);
        }
    }
}
