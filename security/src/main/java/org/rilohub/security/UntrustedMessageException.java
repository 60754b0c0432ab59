package org.rilohub.security;

import org.jspecify.annotations.Nullable;

/**
 * A message that cannot be trusted. The reason goes to the ledger; the sender learns only {@link Kind}: one uniform
 * fault for anything that has to do with keys.
 */
public final class UntrustedMessageException extends RuntimeException {
    private final Kind kind;

    /** What the sender is told. */
    public enum Kind {
        /** Not an envelope of this door at all: {@code schema-invalid}. */
        MALFORMED,
        /** Signature, key, certificate, algorithm or decryption: {@code signature-invalid}. */
        UNTRUSTED,
        /** Larger than the partner file allows: {@code too-large}. */
        TOO_LARGE
    }

    /** @param reason a machine reason code such as {@code UNSIGNED_PART:Body}; never content */
    public UntrustedMessageException(Kind kind, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.kind = kind;
    }

    public UntrustedMessageException(Kind kind, String reason) {
        this(kind, reason, null);
    }

    static UntrustedMessageException untrusted(String reason) {
        return new UntrustedMessageException(Kind.UNTRUSTED, reason);
    }

    static UntrustedMessageException untrusted(String reason, Throwable cause) {
        return new UntrustedMessageException(Kind.UNTRUSTED, reason, cause);
    }

    static UntrustedMessageException malformed(String reason) {
        return new UntrustedMessageException(Kind.MALFORMED, reason);
    }

    static UntrustedMessageException malformed(String reason, Throwable cause) {
        return new UntrustedMessageException(Kind.MALFORMED, reason, cause);
    }

    /** Refuses unless the condition holds. */
    static void require(boolean holds, String reason) {
        if (!holds) {
            throw untrusted(reason);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** The machine reason code. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
