package org.rilohub.schemas.publish;

import java.util.ArrayDeque;
import java.util.Deque;

/** Indented XML, written tag by tag. Attributes are name and value in turn. */
final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    XmlText open(String name, String... attributes) {
        line("<" + name + attributes(attributes) + ">");
        open.push(name);
        return this;
    }

    XmlText close() {
        var name = open.pop();
        line("</" + name + ">");
        return this;
    }

    XmlText leaf(String name, String... attributes) {
        line("<" + name + attributes(attributes) + "/>");
        return this;
    }

    XmlText text(String name, String content, String... attributes) {
        line("<" + name + attributes(attributes) + ">" + escaped(content) + "</" + name + ">");
        return this;
    }

    private void line(String line) {
        text.append("  ".repeat(open.size())).append(line).append('\n');
    }

    private static String attributes(String... attributes) {
        var text = new StringBuilder();
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return text.toString();
    }

    private static String escaped(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
