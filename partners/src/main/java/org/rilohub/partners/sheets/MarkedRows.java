package org.rilohub.partners.sheets;

import java.io.IOException;

/** Writes a file again, with marks. */
interface MarkedRows extends AutoCloseable {
    void heading(SheetRow row) throws IOException;

    void row(SheetRow row, MarkedCopy.Mark mark) throws IOException;

    @Override
    void close() throws IOException;
}
