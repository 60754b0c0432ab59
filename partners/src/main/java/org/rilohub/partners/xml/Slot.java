package org.rilohub.partners.xml;

import java.util.List;

/**
 * One place on the wire, and where what stands there belongs in the tree of the message.
 *
 * <p>{@code path} is relative to the enclosing group, with dots; empty if the wire alone has this level.
 */
sealed interface Slot {
    /** Local name of the element or attribute; empty for an element's own text. */
    String name();

    String path();

    boolean repeats();

    /** Canonical path as answers and changes use it: {@code goods[].category}, {@code header.lane}. */
    String field();

    /** An element with slots of its own. */
    record Group(String name, String path, boolean repeats, String field, List<Slot> slots) implements Slot {
        public Group {
            slots = List.copyOf(slots);
        }
    }

    /** A single value. */
    record Leaf(String name, Place place, String path, boolean repeats, String field, Spelling spelling)
            implements Slot {}

    /** How XML carries a single value. */
    enum Place {
        ELEMENT,
        ATTRIBUTE,
        TEXT
    }
}
