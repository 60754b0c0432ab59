package org.rilohub.cases.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rilohub.agreements.Referral;

class TaskSentencesTest {
    @ParameterizedTest
    @EnumSource
    void everything_a_message_can_be_referred_for_is_asked_in_both_languages(Referral referral) {
        var code = "referral." + referral;

        assertThat(TaskSentences.of(code, Locale.ENGLISH)).endsWith("?");
        assertThat(TaskSentences.of(code, Locale.JAPAN)).endsWith("。");
    }

    @Test
    void both_languages_ask_the_same_questions() {
        assertThat(TaskSentences.codes(Locale.ENGLISH)).isEqualTo(TaskSentences.codes(Locale.JAPANESE));
    }

    @Test
    void a_code_without_a_sentence_is_shown_itself() {
        assertThat(TaskSentences.of("unheard-of", Locale.ENGLISH)).isEqualTo("unheard-of");
    }
}
