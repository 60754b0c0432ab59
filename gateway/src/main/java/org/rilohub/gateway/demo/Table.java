package org.rilohub.gateway.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows under headings, as wide as their widest cell; long cells are folded at commas and blanks. */
final class Table {
    private static final int WIDEST = 34;

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        add(headings);
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        var widths = new int[rows.getFirst().size()];
        var folded =
                rows.stream().map(row -> row.stream().map(Table::fold).toList()).toList();
        folded.forEach(row -> widen(widths, row));
        var text = new StringBuilder();
        for (int i = 0; i < folded.size(); i++) {
            write(text, folded.get(i), widths);
            if (i == 0) {
                text.append("-".repeat(Arrays.stream(widths).sum() + 2 * widths.length - 2))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void widen(int[] widths, List<List<String>> row) {
        for (int column = 0; column < widths.length; column++) {
            for (var line : row.get(column)) {
                widths[column] = Math.max(widths[column], line.length());
            }
        }
    }

    private static void write(StringBuilder text, List<List<String>> row, int[] widths) {
        int lines = row.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < lines; line++) {
            var written = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                var cell = row.get(column);
                var words = line < cell.size() ? cell.get(line) : "";
                written.append(words).append(" ".repeat(widths[column] - words.length() + 2));
            }
            text.append(written.toString().stripTrailing()).append('\n');
        }
    }

    private static List<String> fold(String cell) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : cell.split("(?<=[, ])", -1)) {
            if (line.length() + word.length() > WIDEST && !line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
