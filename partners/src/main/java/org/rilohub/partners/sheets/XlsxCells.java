package org.rilohub.partners.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.rilohub.partners.sheets.SheetCell.Kind;

/** Cells of a workbook as people see them: decimals without what binary numbers leave behind, dates as dates. */
final class XlsxCells {
    /** What a spreadsheet program shows of a number at most, and compares. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = new BigDecimal("2958466");
    private static final BigDecimal SECONDS = new BigDecimal("86400");

    private final Workbook workbook;

    XlsxCells(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Reads up to the end of the cell that begins here. */
    SheetCell read(XmlPart xml) {
        var type = xml.attribute("t").orElse("n");
        int style = xml.attribute("s").map(XlsxCells::index).orElse(0);
        var value = "";
        Optional<String> formula = Optional.empty();
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = Optional.of(xml.text());
            } else if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = XlsxText.of(xml, "is");
            }
        }
        return formula.map(XlsxCells::formula).orElse(cell(type, value, style));
    }

    private static SheetCell formula(String text) {
        return new SheetCell(Kind.FORMULA, "=" + text, text);
    }

    private SheetCell cell(String type, String value, int style) {
        return switch (type) {
            case "s" ->
                workbook.text(index(value))
                        .map(XlsxCells::text)
                        .orElseThrow(() -> new UnfitSheetException(SheetFault.NOT_XLSX));
            case "inlineStr", "str" -> text(value);
            case "b" -> new SheetCell(Kind.FLAG, value.equals("1") ? "true" : "false", value);
            case "e" -> new SheetCell(Kind.ERROR, value, value);
            case "d" -> new SheetCell(Kind.DATE, value.replaceFirst("T00:00:00(\\.0*)?Z?$", ""), value);
            default -> value.isBlank() ? SheetCell.BLANK : number(value, style);
        };
    }

    private static SheetCell text(String text) {
        return new SheetCell(Kind.TEXT, Csv.unguarded(text), text);
    }

    private SheetCell number(String raw, int style) {
        try {
            if (raw.length() <= LONGEST_NUMBER) {
                var shown = new BigDecimal(raw).round(SHOWN).stripTrailingZeros();
                return workbook.isDate(style) ? date(shown, raw) : plain(shown, raw);
            }
        } catch (NumberFormatException e) {
            return new SheetCell(Kind.ERROR, raw, raw);
        }
        return new SheetCell(Kind.ERROR, raw.substring(0, LONGEST_NUMBER), raw);
    }

    private static SheetCell plain(BigDecimal shown, String raw) {
        return Math.abs((long) shown.scale()) > LONGEST_NUMBER
                ? new SheetCell(Kind.ERROR, raw, raw)
                : new SheetCell(Kind.NUMBER, shown.toPlainString(), raw);
    }

    private SheetCell date(BigDecimal shown, String raw) {
        if (shown.signum() < 0 || shown.compareTo(LAST_DAY) >= 0) {
            return new SheetCell(Kind.ERROR, raw, raw);
        }
        var zero = workbook.from1904() ? DAY_0_OF_1904 : DAY_0;
        var day = zero.plusDays(shown.longValue());
        var rest = shown.remainder(BigDecimal.ONE).multiply(SECONDS).longValue();
        return new SheetCell(Kind.DATE, rest == 0 ? day.toString() : time(day, rest), raw);
    }

    private static String time(LocalDate day, long seconds) {
        return LocalDateTime.of(day, LocalTime.MIDNIGHT).plusSeconds(seconds).toString();
    }

    private static int index(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new UnfitSheetException(SheetFault.NOT_XLSX);
        }
    }
}
