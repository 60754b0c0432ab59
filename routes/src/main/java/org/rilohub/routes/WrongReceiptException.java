package org.rilohub.routes;

import org.jspecify.annotations.Nullable;

/** A partner's receipt that does not hold, or is for something else. The reason is a code. */
final class WrongReceiptException extends RuntimeException {
    WrongReceiptException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    WrongReceiptException(String reason) {
        this(reason, null);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
