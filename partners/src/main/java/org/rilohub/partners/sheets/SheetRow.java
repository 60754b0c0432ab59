package org.rilohub.partners.sheets;

import java.util.List;

/**
 * One row as the file holds it.
 *
 * @param number from 1, as a spreadsheet program shows it
 * @param ending what ends it in the file; empty in a workbook and at the end of a file
 */
public record SheetRow(int number, List<SheetCell> cells, String ending) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell, blank beyond the last. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }
}
