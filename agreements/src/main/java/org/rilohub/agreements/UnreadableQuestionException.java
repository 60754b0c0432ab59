package org.rilohub.agreements;

import java.util.List;

/** A question that cannot be read: which field, what stands there, and what could. */
public final class UnreadableQuestionException extends RuntimeException {
    private final String field;
    private final String value;
    private final transient List<String> known;

    public UnreadableQuestionException(String field, String value, List<String> known) {
        super(field + ": \"" + value + "\" is not known; known: " + String.join(", ", known));
        this.field = field;
        this.value = value;
        this.known = List.copyOf(known);
    }

    /** Such as {@code origins[].from}. */
    public String field() {
        return field;
    }

    /** As it was written; {@code (missing)} where nothing was. */
    public String value() {
        return value;
    }

    /** The codes, or the form, that the field takes. */
    public List<String> known() {
        return known;
    }
}
