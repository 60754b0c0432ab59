package org.rilohub.partners.sheets;

/** How texts stand in comma-separated values, so that no spreadsheet program takes one for a formula. */
final class Csv {
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char GUARD = '\'';

    /** Beginnings of formulas, the full-width ones that some programs fold into them among them. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20|%";

    private Csv() {}

    /** Whether a spreadsheet program could take the text for a formula, blanks before it notwithstanding. */
    static boolean isDangerous(String text) {
        var stripped = text.stripLeading();
        return !text.isEmpty()
                && (STARTS.indexOf(text.charAt(0)) >= 0
                        || (!stripped.isEmpty() && STARTS.indexOf(stripped.charAt(0)) >= 0));
    }

    /** The text behind the apostrophe that a marked copy put before it: what is corrected there can be sent again. */
    static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == GUARD && isDangerous(text.substring(1))
                ? text.substring(1)
                : text;
    }

    /** A field as it is handed back: unchanged, or in quotes behind an apostrophe if it is dangerous. */
    static String handedBack(SheetCell cell) {
        if (!isDangerous(cell.text())) {
            return cell.raw();
        }
        return cell.raw().startsWith(String.valueOf(BYTE_ORDER_MARK))
                ? BYTE_ORDER_MARK + quoted(GUARD + cell.text())
                : quoted(GUARD + cell.text());
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
