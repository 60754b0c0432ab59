package org.rilohub.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTest {
    @Test
    void has_one_byte_form() {
        var event = Events.of(
                "decided", Map.of("outcome", "REFUSED", "problems", List.of("no-legal-basis"), "flagged", true));
        var findings = List.of(Map.of("clause", "gate", "verdict", "BREACHED"), Map.of("clause", "term"));

        var leaf = Leaf.of(event, Map.of("findings", findings), new FixedRandom(0xAB));

        assertThat(new String(leaf.octets(), UTF_8))
                .isEqualTo("{\"at\":\"2026-11-21T10:00:00Z\","
                        + "\"findingsRoot\":\"sha-256:"
                        + rootOfTwo("{\"clause\":\"gate\",\"verdict\":\"BREACHED\"}", "{\"clause\":\"term\"}")
                        + "\",\"flagged\":true,\"kind\":\"decided\",\"lists\":[\"findings\"],\"outcome\":\"REFUSED\","
                        + "\"owner\":\"urn:rilohub:party:customs:JP\",\"problems\":[\"no-legal-basis\"],"
                        + "\"random\":\"abababababababababababababababab\",\"v\":1}");
        assertThat(new String(leaf.lists().get("findings"), UTF_8))
                .isEqualTo("[{\"clause\":\"gate\",\"verdict\":\"BREACHED\"},{\"clause\":\"term\"}]");
    }

    @Test
    void is_hashed_as_RFC_6962_says() throws Exception {
        var leaf = Leaf.of(Events.received(1), Map.of(), new FixedRandom(1));

        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        assertThat(leaf.hash().bytes()).isEqualTo(digest.digest(leaf.octets()));
    }

    @Test
    void differs_for_the_same_event_by_its_random_bits() {
        var random = new SecureRandom();

        assertThat(Leaf.of(Events.received(1), Map.of(), random).hash())
                .isNotEqualTo(Leaf.of(Events.received(1), Map.of(), random).hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "kind", "at", "owner", "random", "lists", "findingsRoot"})
    void lets_no_fact_take_a_name_of_its_own(String name) {
        var event = Events.of("decided", Map.of(name, "x"));

        assertThatThrownBy(() -> Leaf.of(event, Map.of("findings", List.of()), new FixedRandom(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a fact may not be called " + name + ": the leaf itself uses it");
    }

    @Test
    void has_16_KiB_and_not_an_octet_more() {
        var empty = Leaf.of(Events.of("k", Map.of("x", "")), Map.of(), new FixedRandom(0))
                .octets()
                .length;
        var fits = "x".repeat(Leaf.LARGEST - empty);

        assertThat(Leaf.of(Events.of("k", Map.of("x", fits)), Map.of(), new FixedRandom(0))
                        .octets())
                .hasSize(16384);
        assertThatThrownBy(() -> Leaf.of(Events.of("k", Map.of("x", fits + "x")), Map.of(), new FixedRandom(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a leaf has at most 16 KiB");
    }

    @Test
    void stays_small_however_long_its_lists_are() {
        var long_ = java.util.stream.IntStream.range(0, 10_000)
                .mapToObj(i -> "item-" + i)
                .toList();

        assertThat(Leaf.of(Events.received(1), Map.of("changes", long_), new FixedRandom(0))
                        .octets())
                .hasSizeLessThan(500);
    }

    private static String rootOfTwo(String left, String right) {
        return sha256("01" + sha256("00" + hex(left)) + sha256("00" + hex(right)));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private static String sha256(String hex) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(HexFormat.of().parseHex(hex)));
        } catch (java.security.NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
