package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One code of a list and the days it is valid on.
 *
 * @param en its meaning in English
 * @param ja its meaning in Japanese
 * @param attributes what else the list says of it, such as {@code functions=14}
 * @param from its first day
 * @param to its last day, if it has one
 */
public record CodeEntry(
        String code,
        String en,
        String ja,
        SortedMap<String, String> attributes,
        LocalDate from,
        Optional<LocalDate> to) {
    public CodeEntry {
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** The attribute's value, if the list gives one. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The comma-separated values of an attribute; empty if it has none. */
    public List<String> values(String attribute) {
        return attribute(attribute).map(text -> List.of(text.split(",", -1))).orElse(List.of());
    }

    /** Whether the code is in use on that day. */
    public boolean isValid(LocalDate on) {
        return !on.isBefore(from) && to.map(last -> !on.isAfter(last)).orElse(true);
    }
}
