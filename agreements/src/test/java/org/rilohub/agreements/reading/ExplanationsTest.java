package org.rilohub.agreements.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.agreements.Agreements;

class ExplanationsTest {
    @Test
    void answers_in_the_order_of_the_receivers_with_every_key_of_the_contract() {
        var agreements = Agreements.standard(nothingFound -> new TreeMap<>());

        var answers = Explanations.answers(agreements, Explanations.questions(question()));

        assertThat(answers.get("answers"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .allSatisfy(answer -> assertThat(
                                ((Map<?, ?>) answer).keySet().stream().map(Object::toString))
                        .contains(
                                "to",
                                "outcome",
                                "framework",
                                "problems",
                                "withheld",
                                "obligations",
                                "findings",
                                "considered"))
                .extracting(answer -> answer.get("to"))
                .containsExactly("NL", "EU", "KR");
    }

    @Test
    void nobody_asked_about_is_nobody_answered_about() {
        assertThat(Explanations.questions(changed("to", List.of()))).isEmpty();
    }

    @Test
    void reads_the_rest_of_a_question_to_nobody_too() {
        var asked = changed("to", List.of());
        asked.put("lane", "SEA");

        assertThat(unclear(asked).field()).isEqualTo("lane");
    }

    @ParameterizedTest
    @CsvSource({
        "lane, SEA, lane, SEA",
        "category, OPIUM, category, OPIUM",
        "asOf, yesterday, asOf, yesterday",
        "colour, GREEN, colour, (field)",
        "from, XX, from, XX"
    })
    void names_the_field_as_it_was_written_and_what_could_stand_there(
            String field, String value, String named, String shown) {
        var unclear = unclear(changed(field, value));

        assertThat(unclear.field()).isEqualTo(named);
        assertThat(unclear.value()).isEqualTo(shown);
        assertThat(unclear.known()).isNotEmpty();
    }

    @Test
    void a_category_must_be_named() {
        var asked = question();
        asked.remove("category");

        assertThat(unclear(asked).value()).isEqualTo("(missing)");
        assertThat(unclear(asked).known()).contains("DRUG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\ud800", "a\u202eb", "\u2028"})
    void shows_nothing_a_terminal_would_obey(String value) {
        assertThat(unclear(changed("lane", value)).value()).isEqualTo("(has control characters)");
    }

    @Test
    void shows_nothing_that_is_long() {
        assertThat(unclear(changed("lane", "x".repeat(65))).value()).isEqualTo("(too long to show)");
    }

    private static UnclearQuestionException unclear(Map<String, Object> asked) {
        return catchThrowableOfType(UnclearQuestionException.class, () -> Explanations.questions(asked));
    }

    private static Map<String, Object> changed(String field, Object value) {
        var asked = question();
        asked.put(field, value);
        return asked;
    }

    private static Map<String, Object> question() {
        var asked = new TreeMap<String, Object>();
        asked.put("asOf", "2025-06-30");
        asked.put("from", "JP");
        asked.put("to", List.of("NL", "EU", "KR"));
        asked.put("lane", "CMAA");
        asked.put("messageType", "SpontaneousInformation");
        asked.put("category", "DRUG");
        asked.put("purpose", "INVESTIGATION");
        asked.put("proceedings", "NONE");
        asked.put("nominal", true);
        asked.put("handling", List.of("H0"));
        asked.put("tlp", "AMBER");
        asked.put("classification", "NONE");
        return asked;
    }
}
