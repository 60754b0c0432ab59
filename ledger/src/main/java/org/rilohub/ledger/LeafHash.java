package org.rilohub.ledger;

import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 of a leaf as RFC 6962 section 2.1 defines it: 32 bytes. */
public final class LeafHash {
    private final byte[] bytes;

    public LeafHash(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a leaf hash has 32 bytes");
        }
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeafHash leaf && Arrays.equals(bytes, leaf.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@code sha-256:} and 64 hexadecimal digits, as receipts carry it. */
    @Override
    public String toString() {
        return "sha-256:" + HexFormat.of().formatHex(bytes);
    }
}
