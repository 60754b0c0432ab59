package org.rilohub.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.rilohub.security.UntrustedMessageException.Kind;

/** Asserts which sentence one is told. */
final class Refusals {
    private Refusals() {}

    static void untrusted(String reason, ThrowingCallable act) {
        refused(Kind.UNTRUSTED, reason, act);
    }

    static void malformed(String reason, ThrowingCallable act) {
        refused(Kind.MALFORMED, reason, act);
    }

    static void refused(Kind kind, String reason, ThrowingCallable act) {
        assertThatExceptionOfType(UntrustedMessageException.class)
                .isThrownBy(act)
                .satisfies(refusal ->
                        assertThat(refusal.kind() + " " + refusal.reason()).isEqualTo(kind + " " + reason));
    }
}
