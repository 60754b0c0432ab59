package org.rilohub.partners.sheets;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read again from its beginning. */
@FunctionalInterface
public interface SheetSource {
    /** From its first octet. */
    InputStream open() throws IOException;

    /**
     * Its rows.
     *
     * @throws UnfitSheetException if it is not of this format, or dangerous
     */
    default SheetReader rows(SheetFormat format, SheetLimits limits) throws IOException {
        var reader = switch (format) {
            case CSV -> CsvSheet.open(this, limits);
            case XLSX -> XlsxSheet.open(this, limits);
        };
        return new LimitedRows(reader, limits);
    }
}
