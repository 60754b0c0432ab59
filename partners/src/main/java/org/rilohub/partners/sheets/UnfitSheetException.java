package org.rilohub.partners.sheets;

import java.util.Locale;

/** A file that is not read. Says where and why; never anything that stands in it. */
public final class UnfitSheetException extends RuntimeException {
    private final SheetFault fault;
    private final int row;

    /** @param row where it was noticed, from 1; 0 if it is about the whole file */
    public UnfitSheetException(SheetFault fault, int row) {
        super(fault + " in row " + row);
        this.fault = fault;
        this.row = row;
    }

    UnfitSheetException(SheetFault fault) {
        this(fault, 0);
    }

    public SheetFault fault() {
        return fault;
    }

    /** From 1; 0 if it is about the whole file. */
    public int row() {
        return row;
    }

    /** What the sender is told, in English or Japanese. */
    public String sentence(Locale language) {
        return Sentences.of(fault.name(), language);
    }
}
