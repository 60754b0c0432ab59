package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every code list of the vocabulary, as published in {@code codelists/*.tsv}. */
public final class CodeLists {
    private static final CodeLists STANDARD = new CodeLists(CodeListFiles.readAll());

    private final SortedMap<String, CodeList> lists;

    /** What a list says of a code on a day. */
    public enum Standing {
        LISTED,
        /** Not among the codes the hub knows of an open list, but of its form. */
        UNLISTED,
        /** Known, but not valid on that day. */
        NOT_VALID,
        UNKNOWN
    }

    CodeLists(SortedMap<String, CodeList> lists) {
        this.lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
    }

    /** The lists that come with this version of the hub; read once. */
    public static CodeLists standard() {
        return STANDARD;
    }

    /** The names of all lists. */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(lists.keySet()));
    }

    /**
     * A whole list.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public CodeList list(String name) {
        var list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("there is no code list " + name);
        }
        return list;
    }

    /**
     * The code, if the list has it and it is valid on that day.
     *
     * @throws IllegalArgumentException if there is no list of that name
     */
    public Optional<CodeEntry> find(String list, String code, LocalDate on) {
        return list(list).find(code, on);
    }

    /**
     * What the list says of the code on that day.
     *
     * @throws IllegalArgumentException if there is no list of that name
     */
    public Standing standing(String name, String code, LocalDate on) {
        var list = list(name);
        var entry = list.entries().get(code);
        if (entry != null) {
            return entry.isValid(on) ? Standing.LISTED : Standing.NOT_VALID;
        }
        return list.isOpen() && list.fits(code) && isPrefixed(list, code, on) ? Standing.UNLISTED : Standing.UNKNOWN;
    }

    private boolean isPrefixed(CodeList list, String code, LocalDate on) {
        return list.prefixList()
                .map(prefixes -> find(prefixes, code.substring(0, 2), on).isPresent())
                .orElse(true);
    }
}
