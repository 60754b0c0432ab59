package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.RequestKind;

class SentencesTest {
    @ParameterizedTest
    @EnumSource
    void every_reason_has_a_sentence_in_both_languages(Reason reason) {
        var parameters = List.of("<1>", "<2>", "<3>");

        var english = Sentences.of(reason.toString(), parameters, Locale.ENGLISH);
        var japanese = Sentences.of(reason.toString(), parameters, Locale.JAPANESE);

        assertThat(english).endsWith(".").doesNotContain("{");
        assertThat(japanese).endsWith("。").doesNotContain("{");
        assertThat(parameters.stream().filter(japanese::contains))
                .containsExactlyElementsOf(
                        parameters.stream().filter(english::contains).toList());
    }

    @Test
    void every_finding_of_an_answer_can_be_read_whole() {
        for (var finding : Ask.about("IR").nominal().forCourt().answer().findings()) {
            assertThat(Sentences.of(finding, Locale.ENGLISH)).doesNotContain("{");
            assertThat(Sentences.of(finding, Locale.JAPAN)).doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KR", "NL", "EU", "GB", "MX", "TW", "IR"})
    void why_a_framework_was_used_or_not_can_be_read_whole(String country) {
        for (var considered : Ask.about(country)
                .categories(CommodityCategory.DRUG)
                .request(RequestKind.SURVEILLANCE)
                .answer()
                .considered()) {
            assertThat(Sentences.of(considered, Locale.ENGLISH)).endsWith(".").doesNotContain("{");
            assertThat(Sentences.of(considered, Locale.JAPANESE)).endsWith("。").doesNotContain("{");
        }
    }

    @Test
    void other_readers_get_english() {
        assertThat(Sentences.of("ended", List.of(), Locale.FRENCH)).isEqualTo("It had ended.");
    }

    @Test
    void a_code_nobody_knows_is_an_error() {
        assertThatThrownBy(() -> Sentences.of("unheard-of", List.of(), Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
