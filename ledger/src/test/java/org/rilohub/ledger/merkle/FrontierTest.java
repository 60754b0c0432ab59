package org.rilohub.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {
    @Test
    void has_the_root_of_the_whole_tree_at_every_size() {
        var frontier = Frontier.empty();
        var leaves = new ArrayList<Hash>();
        for (int size = 1; size <= 300; size++) {
            var leaf = Hash.leaf(new byte[] {(byte) size, (byte) (size >> 8)});
            leaves.add(leaf);
            frontier = frontier.append(leaf);

            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(MerkleTree.of(leaves).root());
        }
    }

    @Test
    void reads_back_what_it_wrote_at_every_size() {
        var frontier = Frontier.empty();
        for (int size = 0; size < 70; size++) {
            assertThat(Frontier.decode(frontier.encode())).isEqualTo(frontier);
            frontier = frontier.append(Hash.leaf(new byte[] {(byte) size}));
        }
    }

    @Test
    void refuses_octets_that_are_no_frontier() {
        var five = Frontier.empty();
        for (byte i = 0; i < 5; i++) {
            five = five.append(Hash.leaf(new byte[] {i}));
        }
        var octets = five.encode();

        for (var wrong : List.of(
                new byte[0],
                Arrays.copyOf(octets, octets.length - 1),
                Arrays.copyOf(octets, octets.length - Hash.LENGTH))) {
            assertThatThrownBy(() -> Frontier.decode(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
