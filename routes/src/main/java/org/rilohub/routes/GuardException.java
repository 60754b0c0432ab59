package org.rilohub.routes;

import org.jspecify.annotations.Nullable;

/** Something was about to leave that no permit names. The reason is a code, with paths perhaps, never a value. */
public final class GuardException extends RuntimeException {
    public GuardException(String reason) {
        this(reason, null);
    }

    public GuardException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /** Such as {@code FIELD_NOT_PERMITTED:personsInvolved[].name}. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
