package org.rilohub.ledger;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.ledger.merkle.Hash;
import org.rilohub.ledger.merkle.MerkleTree;

/** One entry in its final form: RFC 8785 octets of at most 16 KiB, and the lists it stands for. */
final class Leaf {
    static final int LARGEST = 16 * 1024;

    private static final int RANDOM_OCTETS = 16;
    private static final Set<String> OURS = Set.of("v", "kind", "at", "owner", "random", "lists");

    private final byte[] octets;
    private final SortedMap<String, byte[]> lists;

    private Leaf(byte[] octets, SortedMap<String, byte[]> lists) {
        this.octets = octets;
        this.lists = lists;
    }

    /** @throws IllegalArgumentException if it would be too large, or a fact takes a name the leaf itself uses */
    static Leaf of(Event event, Map<String, ? extends List<?>> lists, SecureRandom random) {
        var members = new TreeMap<String, Object>(event.facts());
        members.put("v", 1);
        members.put("kind", event.kind());
        members.put("at", event.at().toString());
        members.put("owner", event.owner().toString());
        members.put("random", randomHex(random));
        var canonical = new TreeMap<String, byte[]>();
        lists.forEach((name, items) -> {
            members.put(rootOf(name), root(items).toString());
            canonical.put(name, CanonicalJson.of(items));
        });
        if (!canonical.isEmpty()) {
            members.put("lists", List.copyOf(canonical.keySet()));
        }
        refuseTakenNames(event, canonical.keySet());
        return new Leaf(small(CanonicalJson.of(members)), canonical);
    }

    static String rootOf(String list) {
        return list + "Root";
    }

    /** Over the RFC 8785 octets of each item, as RFC 6962 hashes leaves. */
    static Hash root(List<?> items) {
        return MerkleTree.overLeaves(items.stream().map(CanonicalJson::of).toList())
                .root();
    }

    private static void refuseTakenNames(Event event, Set<String> lists) {
        for (var name : event.facts().keySet()) {
            if (OURS.contains(name) || lists.stream().map(Leaf::rootOf).anyMatch(name::equals)) {
                throw new IllegalArgumentException("a fact may not be called " + name + ": the leaf itself uses it");
            }
        }
    }

    private static byte[] small(byte[] octets) {
        if (octets.length > LARGEST) {
            throw new IllegalArgumentException("a leaf has at most 16 KiB");
        }
        return octets;
    }

    private static String randomHex(SecureRandom random) {
        var octets = new byte[RANDOM_OCTETS];
        random.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    byte[] octets() {
        return octets.clone();
    }

    /** By name, each as one RFC 8785 array; its Merkle root is in the leaf as {@code <name>Root}. */
    SortedMap<String, byte[]> lists() {
        return lists;
    }

    Hash hash() {
        return Hash.leaf(octets);
    }
}
