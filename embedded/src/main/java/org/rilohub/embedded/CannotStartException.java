package org.rilohub.embedded;

/** A database or broker of our own cannot run; the message is one sentence for the operator. */
public final class CannotStartException extends RuntimeException {
    public CannotStartException(String sentence) {
        super(sentence);
    }

    public CannotStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
