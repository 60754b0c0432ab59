package org.rilohub.security;

/**
 * How many nodes an XML message may have: counted in its octets, before a parser makes a tree many times their size.
 */
public final class XmlBudget {
    /** Of start tags, end tags and attributes: several times what the fullest report has. */
    private static final int MOST_NODES = 60_000;

    private XmlBudget() {}

    /**
     * Whether a tree of the octets stays small: every element, comment and instruction of UTF-8 text begins with {@code <},
     * and every attribute has an equals sign (XML 1.0, productions 15, 16, 40 and 41), so there are no more of them than
     * of these two.
     */
    public static boolean holds(byte[] octets) {
        int nodes = 0;
        for (byte octet : octets) {
            if (octet == '<' || octet == '=') {
                nodes++;
            }
        }
        return nodes <= MOST_NODES;
    }
}
