package org.rilohub.cases.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.schemas.Party;

class DeadlinesTest {
    private static final Deadlines TO_JAPAN = between("NL", "JP");

    private static Deadlines between(String requesting, String requested) {
        var calendars = WorkCalendars.packaged();
        return new Deadlines(
                Deadlines.DEFAULTS, calendars.of(Party.customs(requesting)), calendars.of(Party.customs(requested)));
    }

    @ParameterizedTest
    @CsvSource({
        // Wednesday; a Friday before Labour Thanksgiving Day; a Friday late in Tokyo that is Saturday there already.
        "2026-11-18T01:00:00Z, 2026-11-19T15:00:00Z",
        "2026-11-20T01:00:00Z, 2026-11-24T15:00:00Z",
        "2026-11-20T16:00:00Z, 2026-11-24T15:00:00Z",
        // King's Day in the Netherlands, then Showa Day in Japan.
        "2026-04-26T01:00:00Z, 2026-04-28T15:00:00Z",
        "2026-04-28T01:00:00Z, 2026-04-30T15:00:00Z"
    })
    void is_acknowledged_by_the_end_of_the_next_day_on_which_both_work(Instant from, Instant due) {
        assertThat(TO_JAPAN.acknowledgement(from).due()).isEqualTo(due);
    }

    @Test
    void hours_never_move() {
        var fridayNight = Instant.parse("2026-12-31T14:00:00Z");

        assertThat(TO_JAPAN.atHand(fridayNight).due()).isEqualTo(fridayNight.plus(Duration.ofHours(8)));
        assertThat(TO_JAPAN.confirmation(fridayNight).due()).isEqualTo(fridayNight.plus(Duration.ofDays(3)));
    }

    @Test
    void days_end_at_the_end_of_a_day_of_the_requested_side_and_move_on() {
        // Thirty days on is Sunday the 20th; three days on is Monday the 23rd, a holiday in Japan.
        assertThat(TO_JAPAN.routine(Instant.parse("2026-11-20T01:00:00Z")).due())
                .isEqualTo("2026-12-21T15:00:00Z");
        assertThat(TO_JAPAN.urgent(Instant.parse("2026-11-20T01:00:00Z")).due()).isEqualTo("2026-11-24T15:00:00Z");
        assertThat(between("JP", "NL")
                        .routine(Instant.parse("2026-06-01T01:00:00Z"))
                        .due())
                .isEqualTo("2026-07-01T22:00:00Z");
    }

    @Test
    void reminds_when_half_and_four_fifths_of_the_time_are_over() {
        var deadline = TO_JAPAN.atHand(Instant.parse("2026-11-20T00:00:00Z"));

        assertThat(deadline.after(50)).isEqualTo("2026-11-20T04:00:00Z");
        assertThat(deadline.after(80)).isEqualTo("2026-11-20T06:24:00Z");
        assertThat(deadline.after(100)).isEqualTo("2026-11-20T08:00:00Z");
    }

    @Test
    void is_later_by_the_time_it_stood_still() {
        var from = Instant.parse("2026-11-18T01:00:00Z");
        var stood = Duration.ofHours(2);

        assertThat(TO_JAPAN.shifted(TO_JAPAN.atHand(from), stood).due()).isEqualTo(from.plus(Duration.ofHours(10)));
        assertThat(TO_JAPAN.shifted(TO_JAPAN.acknowledgement(from), stood).due())
                .isEqualTo("2026-11-20T15:00:00Z");
        assertThat(TO_JAPAN.shifted(TO_JAPAN.acknowledgement(from), Duration.ZERO))
                .isEqualTo(TO_JAPAN.acknowledgement(from));
    }
}
