package org.rilohub.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/** The tree over a list of leaf hashes: its root, and proofs about it (RFC 6962 section 2.1). */
public final class MerkleTree {
    private final List<Hash> leaves;

    private MerkleTree(List<Hash> leaves) {
        this.leaves = leaves;
    }

    public static MerkleTree of(List<Hash> leaves) {
        return new MerkleTree(List.copyOf(leaves));
    }

    /** The tree over these leaves, hashed here. */
    public static MerkleTree overLeaves(List<byte[]> leaves) {
        return new MerkleTree(leaves.stream().map(Hash::leaf).toList());
    }

    public int size() {
        return leaves.size();
    }

    public Hash root() {
        return root(leaves);
    }

    /**
     * That the leaf at {@code index} is in this tree (section 2.1.1).
     *
     * @throws IndexOutOfBoundsException if there is no such leaf
     */
    public InclusionProof inclusion(int index) {
        var path = new ArrayList<Hash>();
        addPath(java.util.Objects.checkIndex(index, size()), leaves, path);
        return new InclusionProof(index, size(), path);
    }

    /**
     * That the tree over the first {@code earlier} leaves grew into this one (section 2.1.2).
     *
     * @throws IllegalArgumentException unless {@code 0 < earlier <= size}
     */
    public ConsistencyProof consistency(int earlier) {
        if (earlier < 1 || earlier > size()) {
            throw new IllegalArgumentException("an earlier size is between 1 and the size");
        }
        var path = new ArrayList<Hash>();
        addSubproof(earlier, leaves, true, path);
        return new ConsistencyProof(earlier, size(), path);
    }

    private static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> Hash.empty();
            case 1 -> leaves.getFirst();
            default -> Hash.node(root(left(leaves)), root(right(leaves)));
        };
    }

    private static void addPath(int index, List<Hash> leaves, List<Hash> path) {
        if (leaves.size() == 1) {
            return;
        }
        var split = split(leaves);
        if (index < split) {
            addPath(index, left(leaves), path);
            path.add(root(right(leaves)));
        } else {
            addPath(index - split, right(leaves), path);
            path.add(root(left(leaves)));
        }
    }

    private static void addSubproof(int earlier, List<Hash> leaves, boolean known, List<Hash> path) {
        if (earlier == leaves.size()) {
            if (!known) {
                path.add(root(leaves));
            }
            return;
        }
        var split = split(leaves);
        if (earlier <= split) {
            addSubproof(earlier, left(leaves), known, path);
            path.add(root(right(leaves)));
        } else {
            addSubproof(earlier - split, right(leaves), false, path);
            path.add(root(left(leaves)));
        }
    }

    private static List<Hash> left(List<Hash> leaves) {
        return leaves.subList(0, split(leaves));
    }

    private static List<Hash> right(List<Hash> leaves) {
        return leaves.subList(split(leaves), leaves.size());
    }

    /** The largest power of two smaller than the number of leaves. */
    private static int split(List<Hash> leaves) {
        return Integer.highestOneBit(leaves.size() - 1);
    }
}
