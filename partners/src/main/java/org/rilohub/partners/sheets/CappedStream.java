package org.rilohub.partners.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the octets that pass and refuses those beyond a limit. */
final class CappedStream extends FilterInputStream {
    private final long most;
    private long count;

    CappedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        add(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        add(Math.max(read, 0));
        return read;
    }

    private void add(int more) {
        count += more;
        if (count > most) {
            throw new UnfitSheetException(SheetFault.TOO_LARGE);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
