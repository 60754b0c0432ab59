package org.rilohub.cases.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.schemas.Party;

/** A day that a message names, and the instant at which it is over. */
class LastDayTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    @ParameterizedTest
    @CsvSource({
        "JP, 2026-11-21T15:00:00Z",
        "NL, 2026-11-21T23:00:00Z",
        "US, 2026-11-22T00:00:00Z",
        "ZZ, 2026-11-22T00:00:00Z"
    })
    void ends_a_permission_as_early_as_its_day_can_be_meant(String giver, Instant end) {
        assertThat(LastDay.ofPermission(DAY, Party.customs(giver))).isEqualTo(end);
    }

    @Test
    void calls_nobody_late_on_a_day_that_is_still_theirs() {
        var end = Instant.parse("2026-11-22T12:00:00Z");

        assertThat(LastDay.ofDuty(DAY)).isEqualTo(end);
        assertThat(LastDay.isOver(DAY, end.minusMillis(1))).isFalse();
        assertThat(LastDay.isOver(DAY, end)).isTrue();
    }
}
