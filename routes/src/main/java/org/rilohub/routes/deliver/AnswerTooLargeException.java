package org.rilohub.routes.deliver;

import java.io.IOException;

/** A partner answered with more than any receipt needs. */
final class AnswerTooLargeException extends IOException {
    AnswerTooLargeException() {
        super("answer too large");
    }
}
