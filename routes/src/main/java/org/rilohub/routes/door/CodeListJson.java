package org.rilohub.routes.door;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.CodeList;

/** Code lists as the doors show them. */
final class CodeListJson {
    private CodeListJson() {}

    /** What a list is; its {@code version} is the digest of all that it says of any day. */
    static SortedMap<String, Object> brief(CodeList list) {
        var tree = head(list);
        tree.put("version", "sha-256:" + Sha256.hex(Json.octets(all(list))));
        return tree;
    }

    /** The list with the codes that are valid on a day. */
    static SortedMap<String, Object> whole(CodeList list, LocalDate on) {
        var tree = brief(list);
        tree.put("on", on.toString());
        tree.put(
                "codes",
                list.entries().values().stream()
                        .filter(entry -> entry.isValid(on))
                        .map(CodeListJson::code)
                        .toList());
        return tree;
    }

    private static SortedMap<String, Object> all(CodeList list) {
        var tree = head(list);
        tree.put(
                "codes",
                list.entries().values().stream().map(CodeListJson::code).toList());
        return tree;
    }

    private static SortedMap<String, Object> head(CodeList list) {
        var tree = new TreeMap<String, Object>();
        tree.put("name", list.name());
        tree.put("title", list.header().getOrDefault("title", list.name()));
        tree.put("source", list.header().getOrDefault("source", ""));
        tree.put("licence", list.header().getOrDefault("licence", ""));
        tree.put("validFrom", list.header().getOrDefault("valid-from", ""));
        tree.put("pattern", list.pattern());
        tree.put("open", list.isOpen());
        list.prefixList().ifPresent(prefix -> tree.put("prefixList", prefix));
        return tree;
    }

    private static SortedMap<String, Object> code(CodeEntry entry) {
        var tree = new TreeMap<String, Object>();
        tree.put("code", entry.code());
        tree.put("en", entry.en());
        tree.put("ja", entry.ja());
        tree.put("from", entry.from().toString());
        entry.to().ifPresent(last -> tree.put("to", last.toString()));
        if (!entry.attributes().isEmpty()) {
            tree.put("attributes", entry.attributes());
        }
        return tree;
    }
}
