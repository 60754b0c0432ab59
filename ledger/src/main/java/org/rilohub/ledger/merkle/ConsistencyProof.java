package org.rilohub.ledger.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** That a tree only grew from one size to another (RFC 6962 section 2.1.2). */
public record ConsistencyProof(long earlier, long later, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether this proves that the tree with the earlier root grew into that with the later (RFC 9162 section 2.1.4.2). */
    public boolean proves(Hash earlierRoot, Hash laterRoot) {
        if (earlier < 1 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot);
        }
        var remaining = new ArrayDeque<>(path);
        if (Long.bitCount(earlier) == 1) {
            remaining.addFirst(earlierRoot);
        }
        return !remaining.isEmpty() && climb(remaining, earlierRoot, laterRoot);
    }

    private boolean climb(Deque<Hash> remaining, Hash earlierRoot, Hash laterRoot) {
        var shared = Long.numberOfTrailingZeros(earlier);
        var place = (earlier - 1) >> shared;
        var last = (later - 1) >> shared;
        var small = remaining.removeFirst();
        var large = small;
        for (var beside : remaining) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                small = Hash.node(beside, small);
                large = Hash.node(beside, large);
                var levels = place == 0 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= levels;
                last >>= levels;
            } else {
                large = Hash.node(large, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && small.equals(earlierRoot) && large.equals(laterRoot);
    }
}
