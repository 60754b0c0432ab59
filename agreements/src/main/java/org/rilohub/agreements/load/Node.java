package org.rilohub.agreements.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A piece of a parsed file, which remembers its line. */
sealed interface Node {
    int line();

    /** As plain maps, lists, texts, booleans and numbers. */
    default Object plain() {
        return switch (this) {
            case Mapping mapping -> {
                var fields = new TreeMap<String, Object>();
                mapping.fields().forEach((name, node) -> fields.put(name, node.plain()));
                yield fields;
            }
            case Sequence sequence -> sequence.items().stream().map(Node::plain).toList();
            case Text text -> text.value();
            case Flag flag -> flag.value();
            case Whole whole -> whole.value();
        };
    }

    /** Fields by name, in the order of the file. */
    record Mapping(int line, Map<String, Node> fields) implements Node {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    record Sequence(int line, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Text(int line, String value) implements Node {}

    record Flag(int line, boolean value) implements Node {}

    record Whole(int line, long value) implements Node {}
}
