package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.function.Predicate;

/** The certificates a partner may sign with: exactly those of its partner file, while they are valid. */
final class PinnedSigners {
    private final Clock clock;

    PinnedSigners(Clock clock) {
        this.clock = clock;
    }

    X509Certificate byThumbprint(Counterpart from, String x5t, SignatureScheme scheme) {
        return one(from, scheme, pinned -> Certificates.thumbprint(pinned).equals(x5t));
    }

    X509Certificate exact(Counterpart from, X509Certificate presented, SignatureScheme scheme) {
        return one(from, scheme, pinned -> Certificates.same(pinned, presented));
    }

    X509Certificate one(Counterpart from, SignatureScheme scheme, Predicate<X509Certificate> wanted) {
        require(from.accepted().contains(scheme.joseName()), "ALGORITHM_NOT_ACCEPTED:" + scheme.joseName());
        var signer =
                from.signing().stream().filter(wanted).findFirst().orElseThrow(() -> untrusted("SIGNER_NOT_PINNED"));
        require(KeyUse.signs(signer), "SIGNER_KEY_USAGE");
        require(KeyUse.valid(signer, clock.instant()), "SIGNER_NOT_VALID_NOW");
        require(scheme.fits(signer.getPublicKey()), "SIGNER_KEY_TYPE");
        return signer;
    }
}
