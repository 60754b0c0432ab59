package org.rilohub.partners.sheets;

/** Why a file as a whole is not read. Its sentences stand in {@code sentences.tsv}. */
public enum SheetFault {
    EMPTY,
    TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    ROW_TOO_LONG,
    NOT_UTF8,
    NOT_CSV,
    NOT_XLSX,
    INFLATES_TOO_MUCH,
    ACTIVE_CONTENT,
    EXTERNAL_LINKS,
    DOCUMENT_TYPE,
    NO_TEMPLATE,
    OTHER_TEMPLATE,
    UNKNOWN_COLUMN,
    COLUMN_TWICE,
    COLUMN_MISSING,
    /** Reading it failed again and again for no fault that is known. */
    UNREADABLE
}
