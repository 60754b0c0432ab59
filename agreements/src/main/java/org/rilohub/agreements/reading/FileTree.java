package org.rilohub.agreements.reading;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.RequestKind;

/** A framework file as maps, lists and single values, looked at as what it is. */
final class FileTree {
    private static final String CITE = "cite";
    private static final List<String> NOT_THE_INSTRUMENT = List.of("validity.", "clauses.", "terms.");

    private final Map<?, ?> root;
    private final Map<String, Map<?, ?>> articles = new LinkedHashMap<>();

    FileTree(Map<?, ?> root) {
        this.root = root;
        Stream.of("clauses", "terms")
                .flatMap(section -> group(root, section).entrySet().stream())
                .forEach(article -> articles.put(
                        String.valueOf(article.getKey()),
                        article.getValue() instanceof Map<?, ?> fields ? fields : Map.of()));
    }

    /** The fields of the file itself: what kind of instrument, between whom. */
    SortedMap<String, Object> instrument() {
        var fields = flat(root);
        fields.keySet()
                .removeIf(
                        name -> name.equals("id") || NOT_THE_INSTRUMENT.stream().anyMatch(name::startsWith));
        return fields;
    }

    SortedMap<String, Object> validity() {
        return flat(group(root, "validity"));
    }

    /** A text below {@code validity}; empty if there is none. */
    String validity(String path) {
        return String.valueOf(validity().getOrDefault(path, ""));
    }

    String notes() {
        return root.get("notes") instanceof String notes ? notes : "";
    }

    /** Names of the clauses, then of the terms, in the order of the file. */
    Set<String> articles() {
        return Collections.unmodifiableSet(articles.keySet());
    }

    /** The fields of an article but its citation; empty if it has none. */
    SortedMap<String, Object> article(String name) {
        var fields = new TreeMap<String, Object>();
        articles.getOrDefault(name, Map.of()).forEach((field, value) -> fields.put(String.valueOf(field), value));
        fields.remove(CITE);
        return fields;
    }

    /** {@code kind}, {@code article}, {@code source} and {@code awaitsReview} of an article. */
    SortedMap<String, Object> cite(String article) {
        return flat(group(articles.getOrDefault(article, Map.of()), CITE));
    }

    /** Every single value and list below, by its path. */
    static SortedMap<String, Object> flat(Map<?, ?> tree) {
        var fields = new TreeMap<String, Object>();
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?> group) {
                flat(group).forEach((path, below) -> fields.put(name + "." + path, below));
            } else {
                fields.put(String.valueOf(name), value);
            }
        });
        return fields;
    }

    /** The items of a list, sorted; of {@code ALL}, every code of the field's list. */
    static SortedSet<String> items(String field, Object value) {
        var items = new TreeSet<String>();
        if (value instanceof List<?> many) {
            many.forEach(item -> items.add(String.valueOf(item)));
        } else if ("ALL".equals(value)) {
            every(field).forEach(items::add);
        }
        return items;
    }

    private static Stream<String> every(String field) {
        return switch (field) {
            case "messages" -> Arrays.stream(MessageType.values()).map(Enum::name);
            case "requests" -> Arrays.stream(RequestKind.values()).map(Enum::name);
            default -> Stream.of("ALL");
        };
    }

    private static Map<?, ?> group(Map<?, ?> of, String name) {
        return of.get(name) instanceof Map<?, ?> group ? group : Map.of();
    }
}
