package org.rilohub.schemas.publish;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/** Indented JSON of maps, collections and single values, in the order they come in. */
final class JsonText {
    private JsonText() {}

    static String of(Object tree) {
        return write(tree, "\n") + "\n";
    }

    private static String write(Object tree, String newLine) {
        return switch (tree) {
            case Map<?, ?> map when !map.isEmpty() -> object(map, newLine);
            case Map<?, ?> empty -> "{}";
            case Collection<?> list -> array(list, newLine);
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> quoted(tree.toString());
        };
    }

    private static String object(Map<?, ?> map, String newLine) {
        var inner = newLine + "  ";
        var text = new StringJoiner("," + inner, "{" + inner, newLine + "}");
        map.forEach((key, value) -> text.add(quoted(String.valueOf(key)) + ": " + write(value, inner)));
        return text.toString();
    }

    private static String array(Collection<?> list, String newLine) {
        var text = new StringJoiner(", ", "[", "]");
        list.forEach(each -> text.add(write(each, newLine)));
        return text.toString();
    }

    private static String quoted(String raw) {
        var text = new StringBuilder("\"");
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
