package org.rilohub.schemas;

/** A field that is missing, too many, or not of its type. Names the field and the rule, never the value. */
public final class MalformedFieldException extends RuntimeException {
    private final String path;
    private final Rule rule;

    /** What the field breaks. */
    public enum Rule {
        MISSING,
        UNKNOWN_FIELD,
        NOT_OF_ITS_TYPE,
        /** A closed list of the vocabulary has no such code. */
        UNKNOWN_CODE
    }

    public MalformedFieldException(String path, Rule rule) {
        super(path + ": " + rule);
        this.path = path;
        this.rule = rule;
    }

    /** Canonical path, such as {@code personsInvolved[].name}. */
    public String path() {
        return path;
    }

    public Rule rule() {
        return rule;
    }
}
