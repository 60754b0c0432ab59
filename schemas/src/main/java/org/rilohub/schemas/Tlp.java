package org.rilohub.schemas;

import java.util.stream.Stream;

/** Traffic Light Protocol 2.0 (FIRST, August 2022): the audience a receiver may share with. From widest to narrowest. */
public enum Tlp {
    CLEAR("CLEAR"),
    GREEN("GREEN"),
    AMBER("AMBER"),
    AMBER_STRICT("AMBER+STRICT"),
    RED("RED");

    private final String label;

    Tlp(String label) {
        this.label = label;
    }

    /**
     * The value so labelled.
     *
     * @throws IllegalArgumentException if TLP 2.0 has no such label
     */
    public static Tlp labelled(String label) {
        return Stream.of(values())
                .filter(tlp -> tlp.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a TLP 2.0 label"));
    }

    /** As TLP 2.0 writes it: {@code AMBER+STRICT}. */
    @Override
    public String toString() {
        return label;
    }
}
