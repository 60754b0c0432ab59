package org.rilohub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CommitmentsTest {
    private final TreeMap<String, Object> values =
            new TreeMap<>(Map.of("report.goods[0].name", "x", "report.count", 3));

    @Test
    void are_opened_by_salt_path_and_value_and_by_nothing_else() {
        var commitments = Commitments.to(values, new SecureRandom());
        var salt = Objects.requireNonNull(commitments.salts().get("report.count"));

        assertThat(Commitments.commitment(salt, "report.count", 3))
                .isEqualTo(commitments.byPath().get("report.count"));
        assertThat(Commitments.commitment(salt, "report.count", 4))
                .isNotIn(commitments.byPath().values());
        assertThat(Commitments.commitment(salt, "report.coun", 3))
                .isNotIn(commitments.byPath().values());
        assertThat(Commitments.commitment(new byte[16], "report.count", 3))
                .isNotIn(commitments.byPath().values());
    }

    @Test
    void do_not_tell_that_two_fields_hold_the_same() {
        var same = new TreeMap<>(Map.of("a", "x", "b", "x"));

        var commitments = Commitments.to(same, new SecureRandom());

        assertThat(commitments.byPath().get("a"))
                .isNotEqualTo(commitments.byPath().get("b"));
        assertThat(commitments.salts().get("a"))
                .hasSize(16)
                .isNotEqualTo(commitments.salts().get("b"));
    }

    @Test
    void have_one_golden_form() {
        var commitments = Commitments.to(new TreeMap<>(Map.of("a", "x")), new FixedRandom(7));

        assertThat(commitments.items())
                .containsExactly(Map.of(
                        "path",
                        "a",
                        "commitment",
                        "sha-256:8ddc6afe09b4c740225dc8ee4ba3f11bc08e74b8001cd987a3cbd3fdbb4089f4"));
    }
}
