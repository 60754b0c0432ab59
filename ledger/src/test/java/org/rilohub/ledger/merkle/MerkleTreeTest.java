package org.rilohub.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /** Past 64, so that every shape of the right edge up to seven levels occurs. */
    private static final int SIZES = 70;

    private static final List<Hash> LEAVES = IntStream.range(0, SIZES)
            .mapToObj(i -> Hash.leaf(new byte[] {(byte) i}))
            .toList();

    @Test
    void has_the_published_roots() {
        for (int size = 1; size <= 8; size++) {
            assertThat(MerkleTree.overLeaves(PublishedVectors.LEAVES.subList(0, size))
                            .root())
                    .isEqualTo(PublishedVectors.ROOTS.get(size - 1));
        }
        assertThat(MerkleTree.of(List.of()).root())
                .hasToString("sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void gives_the_published_proofs() {
        var eight = MerkleTree.overLeaves(PublishedVectors.LEAVES);
        var five = MerkleTree.overLeaves(PublishedVectors.LEAVES.subList(0, 5));

        assertThat(eight.inclusion(0)).isEqualTo(PublishedVectors.FIRST_OF_EIGHT);
        assertThat(eight.inclusion(5)).isEqualTo(PublishedVectors.SIXTH_OF_EIGHT);
        assertThat(eight.consistency(6)).isEqualTo(PublishedVectors.SIX_TO_EIGHT);
        assertThat(five.consistency(2)).isEqualTo(PublishedVectors.TWO_TO_FIVE);
    }

    @Test
    void proves_every_leaf_of_every_size_and_no_other() {
        for (int size = 1; size <= SIZES; size++) {
            var tree = tree(size);
            for (int index = 0; index < size; index++) {
                var proof = tree.inclusion(index);

                assertThat(proof.proves(LEAVES.get(index), tree.root())).isTrue();
                assertThat(proof.proves(LEAVES.get((index + 1) % SIZES), tree.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void never_changes_an_earlier_root_by_growing() {
        for (int later = 1; later <= SIZES; later++) {
            for (int earlier = 1; earlier <= later; earlier++) {
                var proof = tree(later).consistency(earlier);

                assertThat(proof.proves(tree(earlier).root(), tree(later).root()))
                        .isTrue();
            }
        }
    }

    @Test
    void shows_a_changed_history_between_any_two_sizes() {
        var rewritten = new ArrayList<>(LEAVES);
        rewritten.set(0, Hash.leaf(new byte[] {99}));
        for (int later = 2; later <= 20; later++) {
            for (int earlier = 1; earlier < later; earlier++) {
                var proof = MerkleTree.of(rewritten.subList(0, later)).consistency(earlier);
                var newRoot = MerkleTree.of(rewritten.subList(0, later)).root();

                assertThat(proof.proves(tree(earlier).root(), newRoot)).isFalse();
            }
        }
    }

    @Test
    void believes_no_proof_with_one_hash_changed_left_out_or_added() {
        var tree = tree(13);
        var inclusion = tree.inclusion(9);
        var consistency = tree.consistency(6);

        for (var path : spoilt(inclusion.path())) {
            assertThat(new InclusionProof(9, 13, path).proves(LEAVES.get(9), tree.root()))
                    .isFalse();
        }
        for (var path : spoilt(consistency.path())) {
            assertThat(new ConsistencyProof(6, 13, path).proves(tree(6).root(), tree.root()))
                    .isFalse();
        }
    }

    @Test
    void believes_no_proof_of_another_place_or_size() {
        var tree = tree(13);
        var path = tree.inclusion(9).path();

        for (long index = -1; index < 14; index++) {
            assertThat(new InclusionProof(index, 13, path).proves(LEAVES.get(9), tree.root()))
                    .isEqualTo(index == 9);
        }
        assertThat(new ConsistencyProof(0, 13, List.of()).proves(tree(1).root(), tree.root()))
                .isFalse();
        assertThat(new ConsistencyProof(14, 13, List.of()).proves(tree(14).root(), tree.root()))
                .isFalse();
    }

    @Test
    void has_no_proof_of_what_it_does_not_hold() {
        assertThatThrownBy(() -> tree(3).inclusion(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree(3).consistency(4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static MerkleTree tree(int size) {
        return MerkleTree.of(LEAVES.subList(0, size));
    }

    private static List<List<Hash>> spoilt(List<Hash> path) {
        var spoilt = new ArrayList<List<Hash>>();
        for (int i = 0; i < path.size(); i++) {
            var changed = new ArrayList<>(path);
            changed.set(i, Hash.empty());
            spoilt.add(changed);
            var shorter = new ArrayList<>(path);
            shorter.remove(i);
            spoilt.add(shorter);
        }
        var longer = new ArrayList<>(path);
        longer.add(Hash.empty());
        spoilt.add(longer);
        return spoilt;
    }
}
