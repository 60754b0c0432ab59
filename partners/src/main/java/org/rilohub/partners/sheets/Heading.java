package org.rilohub.partners.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The first row of a file: which template it follows, and which column stands where.
 *
 * @param columns by their place in the file, from the second on; absent for those of an earlier answer
 * @param width how many cells are the sender's
 */
record Heading(SheetTemplate template, List<SheetColumn> columns, int width) {
    static final String VERDICT = "hub.verdict";
    static final String DEFECTS = "hub.defects";

    private static final String REFERENCE = "nationalReference";

    Heading {
        columns = List.copyOf(columns);
    }

    /**
     * @throws UnfitSheetException if it follows no template, or leaves out what a report cannot be read without
     */
    static Heading of(SheetRow row) {
        var template = SheetTemplate.named(plain(row, 0))
                .orElseThrow(() -> new UnfitSheetException(SheetFault.NO_TEMPLATE, row.number()));
        var known = template.columns().stream()
                .collect(Collectors.toUnmodifiableMap(SheetColumn::name, Function.identity()));
        int width = width(row);
        var columns = new ArrayList<SheetColumn>();
        for (int i = 1; i < width; i++) {
            columns.add(column(row, i, known));
        }
        refuseTwice(columns, row);
        refuseMissing(columns, template, row);
        return new Heading(template, columns, width);
    }

    private static SheetColumn column(SheetRow row, int place, Map<String, SheetColumn> known) {
        return Optional.ofNullable(known.get(plain(row, place)))
                .orElseThrow(() -> new UnfitSheetException(SheetFault.UNKNOWN_COLUMN, row.number()));
    }

    private static void refuseTwice(List<SheetColumn> columns, SheetRow row) {
        if (columns.stream().distinct().count() < columns.size()) {
            throw new UnfitSheetException(SheetFault.COLUMN_TWICE, row.number());
        }
    }

    private static void refuseMissing(List<SheetColumn> columns, SheetTemplate template, SheetRow row) {
        if (template.columns().stream().anyMatch(column -> column.required() && !columns.contains(column))) {
            throw new UnfitSheetException(SheetFault.COLUMN_MISSING, row.number());
        }
    }

    /** Without the columns of an answer that the sender corrected and sends again, nor blank ones at the end. */
    private static int width(SheetRow row) {
        int width = row.cells().size();
        while (width > 1 && isNotTheSenders(plain(row, width - 1))) {
            width--;
        }
        return width;
    }

    private static boolean isNotTheSenders(String name) {
        return name.isEmpty() || name.equals(VERDICT) || name.equals(DEFECTS);
    }

    private static String plain(SheetRow row, int place) {
        return row.cell(place).text().strip();
    }

    /** The national reference of the report that a row is about. */
    String reference(SheetRow row) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(REFERENCE)) {
                return row.cell(i + 1).text().strip();
            }
        }
        return "";
    }

    /** Whether it is the row that explains the columns to people. */
    boolean isLabels(SheetRow row) {
        return row.number() == 2
                && reference(row).equals(ColumnLabels.of(template.columns().getFirst()));
    }

    /** Whether the row tells nothing but its reference and goods. */
    boolean isContinuation(SheetRow row) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (!column.isOfGoods()
                    && !column.name().equals(REFERENCE)
                    && !row.cell(i + 1).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row holds anything of the sender's. */
    boolean isBlank(SheetRow row) {
        return row.cells().stream().limit(width).allMatch(SheetCell::isBlank);
    }
}
