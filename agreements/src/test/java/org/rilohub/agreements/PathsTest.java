package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.SeizureReport;

class PathsTest {
    @Test
    void every_path_of_a_submission_has_one_form_in_answers_and_back() {
        assertThat(Facts.possible(MessageType.SeizureReport).keySet())
                .allSatisfy(path -> assertThat(Paths.inSubmission(Paths.inAnswer(path), MessageType.SeizureReport))
                        .isEqualTo(path));
    }

    @Test
    void no_field_of_a_report_can_be_taken_for_one_of_the_header() {
        assertThat(Facts.possible(SeizureReport.class).keySet())
                .noneMatch(path -> path.startsWith("header.") || path.startsWith("report."));
    }

    @Test
    void a_report_cannot_be_without_what_identifies_it() {
        assertThat(Paths.canBeWithout("nationalReference", MessageType.SeizureReport))
                .isFalse();
        assertThat(Paths.canBeWithout("header.messageId", MessageType.SeizureReport))
                .isFalse();
        assertThat(Paths.canBeWithout("personsInvolved[].name", MessageType.SeizureReport))
                .isTrue();
        assertThat(Paths.canBeWithout("conveyance.mode", MessageType.SeizureReport))
                .isTrue();
    }
}
