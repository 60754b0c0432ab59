package org.rilohub.cases.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rilohub.agreements.load.Defect;

class SuccessionTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final FrameworkText FIRST = ShippedFrameworks.texts().getFirst();
    private static final FrameworkText SECOND =
            FrameworkText.of(FIRST.yaml().replace("office-default", "inferred"), FIRST.cases());

    @Test
    void lets_a_framework_begin_that_nobody_knew() {
        var beginning = new Succession(List.of(), TODAY);

        assertThat(beginning.defects(FIRST, TODAY)).isEmpty();
        assertThat(beginning.next()).isEqualTo(1);
        assertThat(beginning.superseded()).isEmpty();
    }

    @Test
    void lets_an_earlier_text_come_again_under_a_new_number() {
        var changed = new Succession(List.of(version(FIRST, 1, TODAY.minusDays(9)), version(SECOND, 2, TODAY)), TODAY);

        assertThat(changed.defects(FIRST, TODAY)).isEmpty();
        assertThat(changed.next()).isEqualTo(3);
        assertThat(changed.superseded().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void lets_nothing_follow_itself_but_with_other_cases() {
        var standing = new Succession(List.of(StoredVersion.shipped(FIRST, AT)), TODAY);
        var otherCases = FrameworkText.of(FIRST.yaml(), FIRST.cases() + "# tried again\n");

        assertThat(standing.defects(FIRST, TODAY)).extracting(Defect::wrong).containsExactly("changes nothing");
        assertThat(standing.defects(otherCases, TODAY)).isEmpty();
    }

    @Test
    void says_everything_that_speaks_against_it() {
        var later = new Succession(List.of(version(FIRST, 1, TODAY.plusDays(9))), TODAY);

        assertThat(later.defects(FIRST, TODAY.minusDays(1)))
                .extracting(Defect::wrong)
                .containsExactly("is over", "changes nothing");
    }

    @Test
    void lets_a_mistaken_day_be_mended_and_none_be_too_far_away() {
        var mistaken = new Succession(List.of(version(FIRST, 1, TODAY.plusYears(2))), TODAY);

        assertThat(mistaken.defects(SECOND, TODAY)).isEmpty();
        assertThat(mistaken.defects(SECOND, TODAY.plusYears(2).plusDays(1)))
                .extracting(Defect::wrong)
                .containsExactly("is too far away");
    }

    @Test
    void knows_a_version_that_came_since() {
        var standing = new Succession(List.of(version(FIRST, 1, TODAY), version(SECOND, 2, TODAY)), TODAY);

        assertThat(standing.defectsSince(2)).isEmpty();
        assertThat(standing.defectsSince(1))
                .extracting(Defect::wrong)
                .containsExactly("has had version 2 since this was proposed");
    }

    private static StoredVersion version(FrameworkText text, int number, LocalDate from) {
        return new StoredVersion(
                text.id(),
                number,
                StoredVersion.JAPAN,
                text.yaml(),
                text.cases(),
                text.versionHash(),
                text.casesHash(),
                Optional.of(from),
                Optional.of(UUID.randomUUID()),
                AT);
    }
}
