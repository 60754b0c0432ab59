package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A dated code list with where it comes from.
 *
 * @param header title, source, licence, valid-from, mark (verified or not) and pattern
 * @param entries by code
 */
public record CodeList(String name, SortedMap<String, String> header, SortedMap<String, CodeEntry> entries) {
    public CodeList {
        header = Collections.unmodifiableSortedMap(new TreeMap<>(header));
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /** The form of every code of the list: a regular expression that Java, XML Schema and ECMAScript read alike. */
    public String pattern() {
        return header("pattern");
    }

    /** Whether the hub knows a part of the list only, and takes other codes of its pattern. */
    public boolean isOpen() {
        return header.containsKey("open");
    }

    /** The list that the first two letters of every code must be in, if there is one. */
    public Optional<String> prefixList() {
        return Optional.ofNullable(header.get("prefix"));
    }

    /** The code, if it is valid on that day. */
    public Optional<CodeEntry> find(String code, LocalDate on) {
        return Optional.ofNullable(entries.get(code)).filter(entry -> entry.isValid(on));
    }

    /** Whether a code has the form of this list's codes. */
    public boolean fits(String code) {
        return Pattern.matches(pattern(), code);
    }

    private String header(String key) {
        return Optional.ofNullable(header.get(key))
                .orElseThrow(() -> new IllegalStateException("code list " + name + " has no " + key));
    }
}
