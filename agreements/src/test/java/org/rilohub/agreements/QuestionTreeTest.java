package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Lane;

class QuestionTreeTest {
    @Property(tries = 500)
    void a_question_written_and_read_again_is_the_same_and_answers_the_same(
            @ForAll(supplier = AnyQuestion.class) Question question) {
        var again = QuestionTree.read(QuestionTree.of(question));

        assertThat(again).isEqualTo(question);
        assertThat(Samples.AGREEMENTS.answer(again)).isEqualTo(Samples.AGREEMENTS.answer(question));
    }

    @Test
    void the_question_of_a_dispatch_can_be_asked_again_when_the_content_is_gone() {
        var decision = Samples.AGREEMENTS.decide(
                Samples.dispatch(Samples.KOREA, Lane.CMAA), Circumstances.on(LocalDate.of(2025, 6, 30)));

        var stored = QuestionTree.of(decision.question());

        assertThat(Samples.AGREEMENTS.answer(QuestionTree.read(stored))).isEqualTo(decision.answer());
    }

    @Test
    void a_question_holds_no_value_of_the_message() {
        var decision = Samples.AGREEMENTS.decide(
                Samples.dispatch(Samples.KOREA, Lane.CMAA), Circumstances.on(LocalDate.of(2025, 6, 30)));

        assertThat(QuestionTree.of(decision.question()).toString())
                .doesNotContain("Sample Person", "XX0000000", "JA0000", "Carrier of a sample");
    }

    @Test
    void a_what_if_is_one_question_for_each_receiver_in_their_order() {
        var asked = whatIf();
        asked.put("to", List.of("NL", "UK", "EG"));
        asked.put("asOf", "2025-06");

        var questions = WhatIf.questions(asked);

        assertThat(questions).extracting(question -> question.to().code()).containsExactly("NL", "GB", "EG");
        assertThat(questions).allMatch(question -> question.asOf().equals(LocalDate.of(2025, 6, 30)));
        assertThat(questions).allMatch(Question::isAbstract);
    }

    @Test
    void an_unknown_code_is_named_with_its_field_and_the_known_ones() {
        var asked = whatIf();
        asked.put("category", "DRUGS");

        assertThatThrownBy(() -> WhatIf.questions(asked))
                .isInstanceOfSatisfying(UnreadableQuestionException.class, unreadable -> {
                    assertThat(unreadable.field()).isEqualTo("categories[]");
                    assertThat(unreadable.value()).isEqualTo("DRUGS");
                    assertThat(unreadable.known()).contains("DRUG", "CULTURAL");
                });
    }

    @Test
    void a_country_that_is_none_a_missing_field_and_a_field_too_many_are_named() {
        assertThatThrownBy(() -> WhatIf.questions(with("to", List.of("XX")))).hasMessageStartingWith("to: \"XX\"");
        assertThatThrownBy(() -> WhatIf.questions(with("lane", null))).hasMessageStartingWith("lane: \"(missing)\"");
        assertThatThrownBy(() -> WhatIf.questions(with("lanes", "CEN"))).hasMessageStartingWith("lanes: ");
        assertThatThrownBy(() -> WhatIf.questions(with("nominal", "no"))).hasMessageStartingWith("nominal: \"no\"");
    }

    @Test
    void an_answer_is_told_in_the_shape_of_explain() {
        var answer = AnswerTree.of(Samples.KOREA, Ask.about("EG").answer());

        assertThat(answer)
                .containsEntry("to", "KR")
                .containsEntry("outcome", "REFUSED")
                .containsEntry("framework", null)
                .containsEntry("problems", List.of("no-legal-basis"))
                .containsEntry("considered", List.of());
    }

    private static Map<String, Object> with(String name, @Nullable Object value) {
        var asked = whatIf();
        if (value == null) {
            asked.remove(name);
        } else {
            asked.put(name, value);
        }
        return asked;
    }

    private static Map<String, Object> whatIf() {
        var asked = new TreeMap<String, Object>();
        asked.put("asOf", "2025-06-30");
        asked.put("from", "JP");
        asked.put("to", List.of("KR"));
        asked.put("lane", "CMAA");
        asked.put("messageType", "SeizureReport");
        asked.put("category", "DRUG");
        asked.put("purpose", "INVESTIGATION");
        asked.put("proceedings", "NONE");
        asked.put("nominal", true);
        asked.put("handling", List.of("H0"));
        asked.put("tlp", "AMBER+STRICT");
        asked.put("classification", "NONE");
        asked.put("origin", Map.of("from", "AU", "framework", "JP-AU-AA", "handling", List.of("H1")));
        return asked;
    }
}
