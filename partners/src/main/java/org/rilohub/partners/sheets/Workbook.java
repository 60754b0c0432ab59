package org.rilohub.partners.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a workbook says outside of its rows: which sheet is the first, its texts, which numbers are dates. */
final class Workbook {
    private static final int MOST_TEXT = 32 << 20;

    private final List<String> texts = new ArrayList<>();
    private final CellFormats formats = new CellFormats();
    private final Map<String, String> targets = new HashMap<>();
    private String firstSheet = "";
    private boolean from1904;
    private long kept;

    private Workbook() {}

    /** Reads all of the package once: every part is looked at, so that none hides what is not let past. */
    static Workbook of(SheetSource source, SheetLimits limits) throws IOException {
        var workbook = new Workbook();
        try (var parts = new XlsxParts(source, limits)) {
            for (var part = parts.next(); part.isPresent(); part = parts.next()) {
                workbook.look(part.get());
            }
        }
        if (workbook.targets.isEmpty() || workbook.firstSheet.isEmpty()) {
            throw new UnfitSheetException(SheetFault.NOT_XLSX);
        }
        return workbook;
    }

    private void look(XlsxParts.Part part) throws IOException {
        var name = part.name();
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            part.octets().transferTo(OutputStream.nullOutputStream());
            return;
        }
        var xml = new XmlPart(part.octets());
        while (xml.next()) {
            refuseOutside(name, xml);
            switch (name) {
                case "xl/workbook.xml" -> sheet(xml);
                case "xl/_rels/workbook.xml.rels" -> relation(xml);
                case "xl/sharedstrings.xml" -> text(xml);
                case "xl/styles.xml" -> formats.look(xml);
                default -> {}
            }
        }
    }

    private static void refuseOutside(String name, XmlPart xml) {
        if (name.endsWith(".rels")
                && xml.attribute("TargetMode")
                        .filter("External"::equalsIgnoreCase)
                        .isPresent()) {
            throw new UnfitSheetException(SheetFault.EXTERNAL_LINKS);
        }
        var type = xml.attribute("ContentType").orElse("").toLowerCase(Locale.ROOT);
        if (name.equals("[content_types].xml") && (type.contains("macroenabled") || type.contains("vbaproject"))) {
            throw new UnfitSheetException(SheetFault.ACTIVE_CONTENT);
        }
    }

    private void sheet(XmlPart xml) {
        if (xml.begins("workbookPr")) {
            from1904 = xml.attribute("date1904")
                    .filter(flag -> flag.equals("1") || flag.equals("true"))
                    .isPresent();
        }
        if (xml.begins("sheet") && firstSheet.isEmpty()) {
            firstSheet = xml.attribute("id").orElse("");
        }
    }

    private void relation(XmlPart xml) {
        if (xml.begins("Relationship")) {
            var target = xml.attribute("Target").orElse("").toLowerCase(Locale.ROOT);
            targets.put(xml.attribute("Id").orElse(""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
    }

    private void text(XmlPart xml) {
        if (xml.begins("si")) {
            var text = XlsxText.of(xml, "si");
            kept += text.length();
            if (kept > MOST_TEXT) {
                throw new UnfitSheetException(SheetFault.TOO_LARGE);
            }
            texts.add(text);
        }
    }

    /** The name of the part with the rows of the first sheet, in small letters. */
    String sheetPart() {
        return Optional.ofNullable(targets.get(firstSheet))
                .orElseThrow(() -> new UnfitSheetException(SheetFault.NOT_XLSX));
    }

    Optional<String> text(int index) {
        return index >= 0 && index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
    }

    boolean isDate(int style) {
        return formats.isDate(style);
    }

    boolean from1904() {
        return from1904;
    }
}
