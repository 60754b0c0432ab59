package org.rilohub.gateway.explain;

import java.io.PrintWriter;

/** Text for a terminal: a hundred columns wide, whatever the language, and nothing in it that a terminal would obey. */
public final class Page {
    /** No line is wider. */
    public static final int WIDTH = 100;

    private final PrintWriter out;

    public Page(PrintWriter out) {
        this.out = out;
    }

    /** A line; what does not fit goes on below, as far in. */
    public void line(int indent, String text) {
        entry(indent, 0, "", text);
    }

    /** A line at the margin. */
    public void line(String text) {
        line(0, text);
    }

    public void blank() {
        out.println();
    }

    /**
     * A label and what belongs to it, one beside the other.
     *
     * @param columns of the label, with the gap after it
     */
    public void entry(int indent, int columns, String label, String text) {
        var margin = " ".repeat(indent);
        var head = cell(plain(label), columns);
        for (var line : TextWidth.fold(plain(text), WIDTH - indent - columns)) {
            out.println((margin + head + line).stripTrailing());
            head = " ".repeat(columns);
        }
    }

    /** Text filled up with blanks to so many columns; longer text stays whole, with one blank after it. */
    public static String cell(String text, int columns) {
        int width = TextWidth.of(text);
        return columns == 0 ? text : text + " ".repeat(Math.max(1, columns - width));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ");
    }
}
