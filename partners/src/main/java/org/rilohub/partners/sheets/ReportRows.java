package org.rilohub.partners.sheets;

import java.util.List;

/**
 * The rows of one report: the first tells all of it, each further one another kind of goods.
 *
 * @param twiceOf the row that told the same national reference before; 0 if none did
 */
public record ReportRows(List<SheetRow> rows, int twiceOf) {
    public ReportRows {
        rows = List.copyOf(rows);
    }

    /** From 1, as a spreadsheet program shows it; the number by which the report is known in its file. */
    public int first() {
        return rows.getFirst().number();
    }

    public int last() {
        return rows.getLast().number();
    }
}
