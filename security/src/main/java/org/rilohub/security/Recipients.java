package org.rilohub.security;

import java.security.cert.X509Certificate;
import java.time.Clock;

/** Whom the hub encrypts for: the one certificate of the partner file, while it is valid. */
final class Recipients {
    private final Clock clock;

    Recipients(Clock clock) {
        this.clock = clock;
    }

    /** @throws IllegalStateException if there is none, or it may not be used: nothing leaves unsealed */
    X509Certificate of(Counterpart to) {
        var certificate = to.encryption()
                .orElseThrow(() -> new IllegalStateException("no encryption certificate in the file of " + to.party()));
        if (!KeyUse.valid(certificate, clock.instant())) {
            throw new IllegalStateException("the encryption certificate of " + to.party() + " is not valid now");
        }
        if (!KeyUse.encrypts(certificate)) {
            throw new IllegalStateException("the encryption certificate of " + to.party() + " is not for encryption");
        }
        return certificate;
    }
}
