package org.rilohub.partners.sheets;

/**
 * One cell as the file holds it.
 *
 * @param text what it says: a number plain and to fifteen digits, a date in ISO form, a formula with its equals sign
 * @param raw as it stands in the file: the octets of a field with its quotes, the serial number of a date
 */
public record SheetCell(Kind kind, String text, String raw) {
    static final SheetCell BLANK = new SheetCell(Kind.TEXT, "", "");

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FLAG,
        FORMULA,
        /** {@code #N/A} and its like, or a number that is none. */
        ERROR
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
