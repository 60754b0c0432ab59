package org.rilohub.ledger.merkle;

import java.util.List;

/**
 * That a leaf stands at an index of a tree (RFC 6962 section 2.1.1).
 *
 * @param path the hashes beside the way from the leaf up to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether this proves that {@code leaf} is in the tree with this root (RFC 9162 section 2.1.3.2). */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var place = index;
        var last = size - 1;
        var hash = leaf;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if (isRightChild(place, last)) {
                hash = Hash.node(beside, hash);
                var levels = levelsWithoutSibling(place);
                place >>= levels;
                last >>= levels;
            } else {
                hash = Hash.node(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    private static boolean isRightChild(long place, long last) {
        return (place & 1) == 1 || place == last;
    }

    /** Levels at the right edge at which a node passes up unchanged, having nothing beside it. */
    private static int levelsWithoutSibling(long place) {
        return place == 0 ? 0 : Long.numberOfTrailingZeros(place);
    }
}
