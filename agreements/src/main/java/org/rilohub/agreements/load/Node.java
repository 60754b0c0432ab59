package org.rilohub.agreements.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a parsed file, which remembers its line. */
sealed interface Node {
    int line();

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
