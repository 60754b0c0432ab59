package org.rilohub.partners.sheets;

import java.io.IOException;
import java.util.Optional;

/** Refuses a file of too many rows or columns. Blank rows at its end do not count. */
final class LimitedRows implements SheetReader {
    private final SheetReader rows;
    private final SheetLimits limits;
    private int filled;

    LimitedRows(SheetReader rows, SheetLimits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        var row = rows.next();
        row.ifPresent(this::count);
        return row;
    }

    private void count(SheetRow row) {
        if (row.cells().size() > limits.columns()) {
            throw new UnfitSheetException(SheetFault.TOO_MANY_COLUMNS, row.number());
        }
        filled += row.isBlank() ? 0 : 1;
        if (filled > limits.rows()) {
            throw new UnfitSheetException(SheetFault.TOO_MANY_ROWS, row.number());
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
