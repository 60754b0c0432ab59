package org.rilohub.gateway.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.rilohub.demopartner.envelope.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The first sheet of a workbook (ISO/IEC 29500), read and filled in without the hub's own code; all else stays as it is. */
final class Book {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int ALPHABET = 26;

    private final Map<String, byte[]> parts;
    private final Document sheet;
    private final List<String> texts;

    private Book(Map<String, byte[]> parts) throws SAXException {
        this.parts = parts;
        this.sheet = Xml.parse(part(parts, SHEET));
        this.texts = parts.containsKey(TEXTS) ? texts(Xml.parse(part(parts, TEXTS))) : List.of();
    }

    static Book open(Path file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return new Book(parts);
        } catch (SAXException e) {
            throw new IOException("no workbook", e);
        }
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static List<String> texts(Document shared) {
        return Xml.children(shared.getDocumentElement())
                .map(Element::getTextContent)
                .toList();
    }

    /** The text of every cell; a row is as long as its last cell is far. */
    List<List<String>> rows() {
        return Xml.children(data()).map(this::row).toList();
    }

    private List<String> row(Element row) {
        var cells = new ArrayList<String>();
        Xml.children(row).forEach(cell -> {
            int column = column(cell.getAttribute("r"));
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(text(cell));
        });
        return cells;
    }

    private String text(Element cell) {
        var text = cell.getTextContent();
        return cell.getAttribute("t").equals("s") ? texts.get(Integer.parseInt(text)) : text;
    }

    /** Writes texts into a row, from 1, by the columns' headings. */
    Book fill(int row, Map<String, String> values) {
        values.forEach((heading, text) -> {
            var cell = cell(row, rows().getFirst().indexOf(heading));
            cell.setAttribute("t", "inlineStr");
            var inline = cell.appendChild(sheet.createElementNS(MAIN, "is"));
            inline.appendChild(sheet.createElementNS(MAIN, "t")).setTextContent(text);
        });
        return this;
    }

    /** Writes a formula into a row, from 1, with what it came to. */
    Book calculate(int row, String heading, String formula, String result) {
        var cell = cell(row, rows().getFirst().indexOf(heading));
        cell.appendChild(sheet.createElementNS(MAIN, "f")).setTextContent(formula);
        cell.appendChild(sheet.createElementNS(MAIN, "v")).setTextContent(result);
        return this;
    }

    /** The cell, empty: it takes the place of what was there. */
    private Element cell(int row, int column) {
        var line = line(row);
        var later = Xml.children(line)
                .filter(cell -> column(cell.getAttribute("r")) >= column)
                .toList();
        var cell = sheet.createElementNS(MAIN, "c");
        cell.setAttribute("r", letters(column) + row);
        line.insertBefore(cell, later.isEmpty() ? null : later.getFirst());
        later.stream()
                .filter(old -> old.getAttribute("r").equals(cell.getAttribute("r")))
                .forEach(line::removeChild);
        return cell;
    }

    /** Rows are filled from above. */
    private Element line(int row) {
        return Xml.children(data())
                .filter(line -> line.getAttribute("r").equals(String.valueOf(row)))
                .findFirst()
                .orElseGet(() -> {
                    var line = sheet.createElementNS(MAIN, "row");
                    line.setAttribute("r", String.valueOf(row));
                    return (Element) data().appendChild(line);
                });
    }

    private Element data() {
        return Xml.find(sheet.getDocumentElement(), "sheetData").orElseThrow();
    }

    /** {@code AB12} is column 27, from 0. */
    private static int column(String address) {
        int column = 0;
        for (var letter : address.replaceAll("[0-9]", "").toCharArray()) {
            column = column * ALPHABET + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static String letters(int column) {
        return column < 0 ? "" : letters(column / ALPHABET - 1) + (char) ('A' + column % ALPHABET);
    }

    Path save(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(SHEET) ? Xml.canonical(sheet.getDocumentElement()) : part.getValue());
            }
        }
        return file;
    }
}
