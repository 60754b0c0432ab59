package org.rilohub.partners.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rilohub.partners.sheets.MarkedCopy.Mark;
import org.rilohub.partners.sheets.RowVerdict.Verdict;
import org.rilohub.partners.sheets.SheetCell.Kind;

/** The same values in a new workbook: texts as texts, numbers and dates to their last digit, formulas as texts. */
final class MarkedXlsx implements MarkedRows {
    private static final int KEPT = 200;
    private static final Map<Verdict, String> COLOURS =
            Map.of(Verdict.OK, "C6EFCE", Verdict.FLAGGED, "FFEB9C", Verdict.REJECTED, "FFC7CE");

    private final int width;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int kept;

    MarkedXlsx(int width, OutputStream out) {
        this.width = width;
        this.workbook = new Workbook(out, "RILO Hub", "1.0000");
        this.sheet = workbook.newWorksheet("reports");
    }

    @Override
    public void heading(SheetRow row) throws IOException {
        sheet.freezePane(0, row.number());
        values(row);
        mark(row, Heading.VERDICT, Heading.DEFECTS);
        flush();
    }

    @Override
    public void row(SheetRow row, Mark mark) throws IOException {
        values(row);
        mark(row, mark.word(), mark.defects());
        mark.verdict()
                .ifPresent(verdict -> sheet.style(row.number() - 1, width)
                        .fillColor(COLOURS.get(verdict))
                        .set());
        flush();
    }

    private void values(SheetRow row) {
        for (int i = 0; i < Math.min(width, row.cells().size()); i++) {
            value(row.number() - 1, i, row.cells().get(i));
        }
    }

    private void value(int row, int column, SheetCell cell) {
        if (cell.kind() == Kind.NUMBER || (cell.kind() == Kind.DATE && isSerial(cell.raw()))) {
            sheet.value(row, column, new BigDecimal(cell.raw()));
        } else if (!cell.raw().isEmpty()) {
            sheet.inlineString(row, column, cell.kind() == Kind.TEXT ? cell.raw() : cell.text());
        }
        if (cell.kind() == Kind.DATE && isSerial(cell.raw())) {
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    private static boolean isSerial(String raw) {
        return raw.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private void mark(SheetRow row, String verdict, String defects) {
        if (!verdict.isEmpty()) {
            sheet.inlineString(row.number() - 1, width, verdict);
        }
        if (!defects.isEmpty()) {
            sheet.inlineString(row.number() - 1, width + 1, defects);
        }
    }

    private void flush() throws IOException {
        if (++kept % KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
