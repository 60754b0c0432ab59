package org.rilohub.partners.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a workbook's first sheet. */
final class XlsxSheet implements SheetReader {
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private final XlsxParts parts;
    private final XmlPart xml;
    private final XlsxCells cells;
    private final SheetLimits limits;
    private int row;

    private XlsxSheet(XlsxParts parts, XmlPart xml, XlsxCells cells, SheetLimits limits) {
        this.parts = parts;
        this.xml = xml;
        this.cells = cells;
        this.limits = limits;
    }

    static XlsxSheet open(SheetSource source, SheetLimits limits) throws IOException {
        var workbook = Workbook.of(source, limits);
        var parts = new XlsxParts(source, limits);
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            if (part.get().name().equals(workbook.sheetPart())) {
                return new XlsxSheet(parts, new XmlPart(part.get().octets()), new XlsxCells(workbook), limits);
            }
        }
        parts.close();
        throw new UnfitSheetException(SheetFault.NOT_XLSX);
    }

    @Override
    public Optional<SheetRow> next() {
        while (xml.next()) {
            if (xml.begins("row")) {
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private SheetRow row() {
        int number = xml.attribute("r").map(XlsxSheet::number).orElse(row + 1);
        if (number <= row || number > ROWS_OF_A_SHEET) {
            throw new UnfitSheetException(SheetFault.NOT_XLSX, row);
        }
        row = number;
        var found = new ArrayList<SheetCell>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                pad(found);
                found.add(cells.read(xml));
            }
        }
        return new SheetRow(number, found, "");
    }

    private void pad(List<SheetCell> found) {
        int column = xml.attribute("r").map(XlsxSheet::column).orElse(found.size());
        if (column < found.size() || column >= limits.columns()) {
            throw new UnfitSheetException(SheetFault.TOO_MANY_COLUMNS, row);
        }
        while (found.size() < column) {
            found.add(SheetCell.BLANK);
        }
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new UnfitSheetException(SheetFault.NOT_XLSX);
        }
    }

    /** {@code AB12} is column 27, from 0. */
    private static int column(String address) {
        int column = 0;
        int letters = 0;
        while (letters < address.length() && letters < 4 && Character.isLetter(address.charAt(letters))) {
            column = column * 26 + (Character.toUpperCase(address.charAt(letters)) - 'A' + 1);
            letters++;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
