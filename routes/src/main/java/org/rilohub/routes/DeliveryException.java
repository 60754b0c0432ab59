package org.rilohub.routes;

import org.jspecify.annotations.Nullable;

/** A partner did not take a message this time. The reason is a code for staff and ledger, never content. */
public final class DeliveryException extends RuntimeException {
    public DeliveryException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /** Such as {@code CONNECT_FAILED}, {@code TIMED_OUT}, {@code HTTP_503}, {@code NO_RECEIPT}. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
