package org.rilohub.schemas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads one code list file and says file and line of whatever is wrong with it. */
final class CodeListFile {
    private static final String COLUMNS = "code\ten\tja\tattributes\tfrom\tto";
    private static final List<String> MANDATORY =
            List.of("title", "source", "licence", "valid-from", "mark", "pattern");

    private final String name;
    private final SortedMap<String, String> header = new TreeMap<>();
    private final SortedMap<String, CodeEntry> entries = new TreeMap<>();
    private int line;

    private CodeListFile(String name) {
        this.name = name;
    }

    /**
     * Reads a list.
     *
     * @throws IllegalStateException if a line is not as the header promises
     */
    static CodeList read(String name, List<String> lines) {
        var file = new CodeListFile(name);
        lines.forEach(file::line);
        if (file.entries.isEmpty()) {
            throw file.wrong("the list is empty");
        }
        return new CodeList(name, file.header, file.entries);
    }

    private void line(String text) {
        line++;
        if (text.startsWith("# ")) {
            head(text.substring(2));
        } else if (text.equals(COLUMNS)) {
            requireHeader();
        } else {
            entry(text.split("\t", -1));
        }
    }

    private void head(String text) {
        var parts = text.split(": ", 2);
        if (parts.length != 2) {
            throw wrong("a header line is '# key: value'");
        }
        header.put(parts[0], parts[1]);
    }

    private void requireHeader() {
        for (var key : MANDATORY) {
            if (!header.containsKey(key)) {
                throw wrong("the header lacks " + key);
            }
        }
    }

    private void entry(String[] cells) {
        if (cells.length != 6 || cells[1].isBlank() || cells[2].isBlank()) {
            throw wrong("six columns are needed, with a text in English and in Japanese");
        }
        if (!Pattern.matches(header("pattern"), cells[0])) {
            throw wrong("the code is not of the list's pattern");
        }
        var from = cells[4].isEmpty() ? header("valid-from") : cells[4];
        var entry = new CodeEntry(cells[0], cells[1], cells[2], attributes(cells[3]), date(from), lastDay(cells[5]));
        if (entries.put(entry.code(), entry) != null) {
            throw wrong("the code stands twice");
        }
    }

    private SortedMap<String, String> attributes(String cell) {
        var attributes = new TreeMap<String, String>();
        for (var attribute : cell.isEmpty() ? List.<String>of() : List.of(cell.split(";", -1))) {
            var parts = attribute.split("=", 2);
            if (parts.length != 2) {
                throw wrong("an attribute is key=value");
            }
            attributes.put(parts[0], parts[1]);
        }
        return attributes;
    }

    private Optional<LocalDate> lastDay(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(date(cell));
    }

    private LocalDate date(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw wrong("a date is YYYY-MM-DD");
        }
    }

    private String header(String key) {
        return Optional.ofNullable(header.get(key)).orElseThrow(() -> wrong("the header must come before the codes"));
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException("codelists/" + name + ".tsv, line " + line + ": " + what);
    }
}
