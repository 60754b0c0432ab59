package org.rilohub.ledger;

import java.security.SecureRandom;
import java.util.Arrays;

/** The same octet again and again, for golden files. */
final class FixedRandom extends SecureRandom {
    private final byte octet;

    FixedRandom(int octet) {
        this.octet = (byte) octet;
    }

    @Override
    public void nextBytes(byte[] octets) {
        Arrays.fill(octets, octet);
    }
}
