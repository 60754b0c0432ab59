package org.rilohub.ledger.merkle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * As much of a growing tree as is needed to append to it and to tell its root: one hash for each complete subtree at
 * its right edge, the largest first.
 */
public record Frontier(long size, List<Hash> peaks) {
    /** @throws IllegalArgumentException unless there is one peak for each binary digit 1 of the size */
    public Frontier {
        peaks = List.copyOf(peaks);
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a frontier has one peak for each complete subtree");
        }
    }

    public static Frontier empty() {
        return new Frontier(0, List.of());
    }

    public Frontier append(Hash leaf) {
        var grown = new ArrayList<>(peaks);
        var last = leaf;
        for (var full = size; (full & 1) == 1; full >>= 1) {
            last = Hash.node(grown.removeLast(), last);
        }
        grown.add(last);
        return new Frontier(size + 1, grown);
    }

    /** The same as {@link MerkleTree#root()} over all leaves appended so far. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.empty();
        }
        var root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }

    /** The size as eight octets, most significant first, then 32 octets for each peak. */
    public byte[] encode() {
        var buffer =
                ByteBuffer.allocate(Long.BYTES + peaks.size() * Hash.LENGTH).putLong(size);
        peaks.forEach(peak -> buffer.put(peak.bytes()));
        return buffer.array();
    }

    /** @throws IllegalArgumentException if these octets are no frontier's */
    public static Frontier decode(byte[] encoded) {
        if (encoded.length < Long.BYTES || (encoded.length - Long.BYTES) % Hash.LENGTH != 0) {
            throw new IllegalArgumentException("not a frontier: its length fits none");
        }
        var buffer = ByteBuffer.wrap(encoded);
        var size = buffer.getLong();
        var peaks = new ArrayList<Hash>();
        while (buffer.hasRemaining()) {
            var peak = new byte[Hash.LENGTH];
            buffer.get(peak);
            peaks.add(Hash.of(peak));
        }
        return new Frontier(size, peaks);
    }
}
