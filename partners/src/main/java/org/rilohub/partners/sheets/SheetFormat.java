package org.rilohub.partners.sheets;

import java.util.Locale;

/** What an uploaded file is written in. */
public enum SheetFormat {
    /** Comma-separated values (RFC 4180) in UTF-8. */
    CSV("text/csv"),
    /** A workbook of Office Open XML (ISO/IEC 29500) without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** {@code csv} or {@code xlsx}, as the end of a file name. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
