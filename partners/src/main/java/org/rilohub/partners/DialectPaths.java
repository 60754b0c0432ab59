package org.rilohub.partners;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;

/**
 * For each place of a single value on the wire of a dialect, the canonical path of what stands there: a checked-in table
 * that is reviewed on its own, so that it can hold the writer to account.
 */
public final class DialectPaths {
    /** Every delivery asks: each table is read once. */
    private static final Map<Table, SortedMap<String, String>> KNOWN = new ConcurrentHashMap<>();

    private record Table(String dialect, MessageType type) {}

    private DialectPaths() {}

    /**
     * The table of a message in a dialect. Wire paths begin below the root: {@code SeizureReport/SeizedGoods/Quantity/@unitCode} in
     * XML, {@code report.goods[].quantity.unit} in JSON. Canonical paths are those of answers ({@code goods[].category},
     * {@code header.purposeCode}); {@code -} is what the hub itself writes, and a value the hub computes stands under the
     * field it is computed from.
     *
     * @throws IllegalStateException if there is no such dialect, or it does not carry the message
     */
    public static SortedMap<String, String> of(String dialect, MessageType type) {
        return KNOWN.computeIfAbsent(new Table(dialect, type), DialectPaths::read);
    }

    private static SortedMap<String, String> read(Table table) {
        var paths = new TreeMap<String, String>();
        for (var row : Tables.rows(DialectPaths.class, folder(table.dialect()) + "/" + table(table.type()))) {
            if (row.size() != 2 || paths.put(row.get(0), row.get(1)) != null) {
                throw new IllegalStateException(
                        "paths of " + table.dialect() + ": a row that is doubled or not of two cells");
            }
        }
        return Collections.unmodifiableSortedMap(paths);
    }

    private static String table(MessageType type) {
        return type == MessageType.SeizureReport
                ? "paths.tsv"
                : MessageForm.of(type).schema() + ".paths.tsv";
    }

    /** Dialect names are lower-case letters and dashes, folders the same without dashes. */
    private static String folder(String dialect) {
        if (!dialect.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalStateException("not the name of a dialect: " + dialect);
        }
        return dialect.replace("-", "");
    }
}
