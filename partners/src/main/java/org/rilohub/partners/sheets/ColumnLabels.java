package org.rilohub.partners.sheets;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a column is called for people, in English and Japanese ({@code columns.tsv}). */
final class ColumnLabels {
    private static final Map<String, String> LABELS = Tsv.rows("columns.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, cells -> cells.get(1) + " / " + cells.get(2)));

    /** Over the first column, which holds the template's name and nothing else. */
    static final String FIRST = "Leave this column empty / この列は空欄のまま";

    private ColumnLabels() {}

    /**
     * Both names, with an asterisk if the column must be filled.
     *
     * @throws IllegalStateException if it has none
     */
    static String of(SheetColumn column) {
        var label = LABELS.get(column.plainName());
        if (label == null) {
            throw new IllegalStateException("no label for the column " + column.name());
        }
        return column.mark().equals("M") ? label + " *" : label;
    }
}
