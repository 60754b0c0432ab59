package org.rilohub.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @Test
    void sorts_names_by_their_UTF_16_units_and_escapes_as_little_as_it_may() {
        var tree =
                Map.of("\u20ac", 1, "\r", "\u0001\"\\\n/", "1", false, "\ud83d\ude00", List.of(), "\ufb33", Map.of());

        assertThat(new String(CanonicalJson.of(tree), UTF_8))
                .isEqualTo(
                        "{\"\\r\":\"\\u0001\\\"\\\\\\n/\",\"1\":false,\"\u20ac\":1,\"\ud83d\ude00\":[],\"\ufb33\":{}}");
    }

    @Test
    void keeps_the_largest_whole_numbers_that_every_reader_keeps() {
        assertThat(new String(CanonicalJson.of(List.of(9007199254740991L, -9007199254740991L, 0)), UTF_8))
                .isEqualTo("[9007199254740991,-9007199254740991,0]");
    }

    static Stream<Object> without_one_form() {
        return Stream.of(
                List.of(1.5),
                List.of(9007199254740992L),
                List.of(Instant.EPOCH),
                Arrays.asList("x", null),
                Map.of(1, "x"),
                List.of("\ud83d"));
    }

    @ParameterizedTest
    @MethodSource("without_one_form")
    void refuses_what_has_not_one_form(Object tree) {
        assertThatThrownBy(() -> CanonicalJson.of(tree)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"b\":1,\"a\":2}", "{ \"a\":1}", "{\"a\":1.0}", "{\"a\":\"\\u0041\"}", "{", ""})
    void knows_what_is_not_canonical(String json) {
        assertThat(CanonicalJson.isCanonical(json.getBytes(UTF_8))).isFalse();
        assertThat(CanonicalJson.isCanonical("{\"a\":2,\"b\":1}".getBytes(UTF_8)))
                .isTrue();
    }
}
