package org.rilohub.demopartner.content;

import java.util.List;

/** A message's content as a tree whose leaves have paths. */
public sealed interface Content permits XmlContent, JsonContent {
    /**
     * The values that stand at a path, in order.
     *
     * @param path steps from below the root, parted by {@code /}; a step {@code @name} is an attribute, and a step onto a
     *     list means each of its members
     */
    List<String> at(String path);

    /** The path of every leaf that has a value, sorted, each once; no values. */
    List<String> leaves();
}
