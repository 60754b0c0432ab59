package org.rilohub.partners.jpcisstyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.partners.xml.UnknownWordException;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.ConsentAnswer;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.FeedbackResult;
import org.rilohub.schemas.InformationUse;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.RecallOutcome;
import org.rilohub.schemas.RecallReason;
import org.rilohub.schemas.ReplyPart;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.RequestStep;
import org.rilohub.schemas.RequestedAction;
import org.rilohub.schemas.Urgency;

class WordsTest {
    static Stream<Arguments> every_code_has_a_japanese_word() {
        return Stream.of(
                Arguments.of("message-type", constants(MessageType.class, "SeizureReportStatus")),
                Arguments.of("request-kind", constants(RequestKind.class)),
                Arguments.of("urgency", constants(Urgency.class)),
                Arguments.of("reply-part", constants(ReplyPart.class)),
                Arguments.of("request-step", constants(RequestStep.class)),
                Arguments.of("consent-use", constants(ConsentUse.class)),
                Arguments.of("consent-answer", constants(ConsentAnswer.class)),
                Arguments.of("information-use", constants(InformationUse.class)),
                Arguments.of("recall-reason", constants(RecallReason.class)),
                Arguments.of("recall-outcome", constants(RecallOutcome.class)),
                Arguments.of("requested-action", constants(RequestedAction.class)),
                Arguments.of("feedback-result", constants(FeedbackResult.class)),
                Arguments.of("offence-type", codes("offence-type")),
                Arguments.of("no-persons-reason", codes("no-persons-reason")),
                Arguments.of("beyond-customs", codes("beyond-customs")),
                Arguments.of("refusal-ground", codes("refusal-ground")),
                Arguments.of("request-element", codes("request-element")),
                Arguments.of("risk-indicator", codes("risk-indicator")),
                Arguments.of("goods-type", codes("commodity-type")));
    }

    @ParameterizedTest
    @MethodSource
    void every_code_has_a_japanese_word(String list, List<String> codes) {
        var spelling = new Words().spelling("word:" + list);

        assertThat(codes).isNotEmpty().allSatisfy(code -> {
            var word = spelling.write(code);
            assertThat(word).isNotEqualTo(code).matches(spelling.pattern());
            assertThat(spelling.read(word)).isEqualTo(code);
        });
    }

    private static List<String> constants(Class<?> type, String... unsaid) {
        return Stream.of(type.getEnumConstants())
                .map(Object::toString)
                .filter(code -> !List.of(unsaid).contains(code))
                .toList();
    }

    private static List<String> codes(String list) {
        return List.copyOf(CodeLists.standard().list(list).entries().keySet());
    }

    @Test
    void a_word_of_another_list_is_not_understood() {
        var spelling = new Words().spelling("word:recall-reason");

        assertThatThrownBy(() -> spelling.read("至急")).isInstanceOf(UnknownWordException.class);
        assertThat("至急").doesNotMatch(spelling.pattern());
    }
}
