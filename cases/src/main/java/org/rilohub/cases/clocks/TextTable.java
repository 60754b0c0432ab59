package org.rilohub.cases.clocks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A table that comes with the hub: {@code # key: value} lines, a line of column names, and rows.
 *
 * @param header by key; says where the rows come from and how sure they are
 * @param columns their names
 */
public record TextTable(Map<String, String> header, List<String> columns, List<List<String>> rows) {
    public TextTable {
        header = Map.copyOf(header);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads {@code <name>.tsv}.
     *
     * @param beside a class in whose package it lies
     * @throws IllegalStateException if a row has not the columns the table says it has
     */
    public static TextTable of(Class<?> beside, String name) {
        var lines = lines(beside, name + ".tsv");
        var header = lines.stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var table = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
        if (table.stream().anyMatch(row -> row.size() != table.getFirst().size())) {
            throw new IllegalStateException("a row of " + name + " has not the columns of the table");
        }
        return new TextTable(header, table.getFirst(), table.subList(1, table.size()));
    }

    /** The countries that have a file of holidays. */
    static List<String> index() {
        return lines(TextTable.class, "index.txt");
    }

    private static List<String> lines(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged " + file, e);
        }
    }

    int year(String key) {
        return Integer.parseInt(Objects.requireNonNull(header.get(key), key));
    }
}
