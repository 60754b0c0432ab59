package org.rilohub.demopartner.content;

/** Content that is not of its dialect; the message names fields and rules, never values. */
public final class MalformedContentException extends Exception {
    public MalformedContentException(String reason) {
        super(reason);
    }

    public MalformedContentException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
