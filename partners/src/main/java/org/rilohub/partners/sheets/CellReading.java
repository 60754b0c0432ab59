package org.rilohub.partners.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.sheets.SheetCell.Kind;
import org.rilohub.schemas.MalformedFieldException;
import org.rilohub.schemas.Scalars;

/** One cell as the value of its field. A defect names column and rule, and nothing that stands in the cell. */
final class CellReading {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");

    private final int longest;
    private final Consumer<SheetDefect> defects;

    CellReading(int longest, Consumer<SheetDefect> defects) {
        this.longest = longest;
        this.defects = defects;
    }

    /** The value, or the list of values of a field that repeats; empty if there is none, or none that can be read. */
    Optional<Object> read(SheetColumn column, SheetRow row, SheetCell cell) {
        if (cell.isBlank() && cell.kind() == Kind.TEXT) {
            if (column.required()) {
                defects.accept(defect(column, row, "SH-MISSING"));
            }
            return Optional.empty();
        }
        var unfit = unfit(column, cell);
        if (unfit.isPresent()) {
            defects.accept(defect(column, row, unfit.get()));
            return Optional.empty();
        }
        return column.part().repeats() ? many(column, row, cell) : single(column, row, cell.text());
    }

    private Optional<String> unfit(SheetColumn column, SheetCell cell) {
        return switch (cell.kind()) {
            case FORMULA -> Optional.of("SH-FORMULA");
            case ERROR -> Optional.of("SH-ERROR");
            case TEXT, NUMBER, DATE, FLAG ->
                cell.text().length() > longest ? Optional.of("SH-LENGTH") : form(column, cell);
        };
    }

    /** Forms that are told more of than that they are wrong. */
    private static Optional<String> form(SheetColumn column, SheetCell cell) {
        var type = column.part().type();
        if (type == BigDecimal.class && !DECIMAL.matcher(cell.text().strip()).matches()) {
            return Optional.of("SH-DECIMAL");
        }
        boolean dated = cell.kind() == Kind.DATE || cell.kind() == Kind.TEXT;
        return type == LocalDate.class && !(dated && isDate(cell.text().strip()))
                ? Optional.of("SH-DATE")
                : Optional.empty();
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Optional<Object> many(SheetColumn column, SheetRow row, SheetCell cell) {
        var values = new ArrayList<Object>();
        for (var text : List.of(cell.text().split(SheetColumn.SEPARATOR, -1))) {
            if (!text.isBlank()) {
                single(column, row, text).ifPresent(values::add);
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
    }

    private Optional<Object> single(SheetColumn column, SheetRow row, String text) {
        var part = column.part();
        var stripped = part.type() == String.class && part.field().free() ? text : text.strip();
        var written = part.type() == Boolean.class ? stripped.toLowerCase(Locale.ROOT) : stripped;
        try {
            var value = Scalars.read(part.type(), written, column.plainName());
            return Optional.of(value instanceof Integer || value instanceof Boolean ? value : Scalars.text(value));
        } catch (MalformedFieldException e) {
            InvalidMessageException.of(e)
                    .defects()
                    .forEach(each ->
                            defects.accept(new SheetDefect(row.number(), column.name(), each.rule(), each.remedy())));
            return Optional.empty();
        }
    }

    private static SheetDefect defect(SheetColumn column, SheetRow row, String rule) {
        return SheetDefect.ofFile(row.number(), column.name(), rule);
    }
}
