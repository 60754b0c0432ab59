package org.rilohub.partners.xml;

/** A word that a dialect does not have; does not say which. */
public final class UnknownWordException extends IllegalArgumentException {
    public UnknownWordException() {
        super("not a word of the dialect");
    }
}
