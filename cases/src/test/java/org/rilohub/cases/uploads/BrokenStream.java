package org.rilohub.cases.uploads;

import java.io.IOException;
import java.io.InputStream;

/** Breaks off at once. */
final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
        throw new IOException("broke off");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return read();
    }
}
