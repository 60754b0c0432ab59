package org.rilohub.schemas;

import java.util.regex.Pattern;

/**
 * An organisation that sends, receives or owns: {@code urn:rilohub:party:customs:JP}.
 *
 * @param kind {@code customs}, {@code rilo}, {@code wco} or {@code hub}
 * @param code ISO 3166-1 alpha-2 or {@code EU} for customs; {@code UK} is read as {@code GB}
 */
public record Party(String kind, String code) implements Comparable<Party> {
    private static final String SCHEME = "urn:rilohub:party:";
    private static final Pattern SHORT = Pattern.compile("(customs|rilo|wco|hub):([A-Z]{2,8})");

    public Party {
        if (!SHORT.matcher(kind + ":" + code).matches()) {
            throw new IllegalArgumentException("not a party: a kind and a code of two to eight capital letters");
        }
        if (kind.equals("customs") && code.equals("UK")) {
            code = "GB";
        }
    }

    /** The customs administration of a country or region. */
    public static Party customs(String code) {
        return new Party("customs", code);
    }

    /**
     * Reads {@code urn:rilohub:party:customs:JP}, or its short form {@code customs:JP}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Party of(String text) {
        var match = SHORT.matcher(text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a party id of the form " + SCHEME + "customs:JP");
        }
        return new Party(match.group(1), match.group(2));
    }

    /** The form used for owners and in tokens: {@code customs:JP}. */
    public String organisation() {
        return kind + ":" + code;
    }

    @Override
    public int compareTo(Party other) {
        return toString().compareTo(other.toString());
    }

    /** The whole URN, as it stands on the wire. */
    @Override
    public String toString() {
        return SCHEME + kind + ":" + code;
    }
}
