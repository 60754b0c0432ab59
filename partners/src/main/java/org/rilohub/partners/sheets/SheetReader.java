package org.rilohub.partners.sheets;

import java.io.IOException;
import java.util.Optional;

/** Reads a file row by row and keeps none. */
public interface SheetReader extends AutoCloseable {
    /**
     * The next row, empty after the last.
     *
     * @throws UnfitSheetException if the file is not one that is read
     */
    Optional<SheetRow> next() throws IOException;

    @Override
    void close() throws IOException;
}
