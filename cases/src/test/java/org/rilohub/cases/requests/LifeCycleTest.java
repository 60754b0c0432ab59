package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rilohub.cases.requests.LifeCycle.Row;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.RequestStep;

class LifeCycleTest {
    private static final Path GUIDE = Path.of("..", "docs", "requests.md");

    @Test
    void has_one_outcome_for_each_event_of_a_side_in_a_state() {
        assertThat(LifeCycle.rows())
                .extracting(row -> List.of(row.from(), row.event(), row.by()))
                .doesNotHaveDuplicates();
    }

    @Test
    void reaches_every_state_from_a_draft() {
        var reached = EnumSet.of(State.DRAFT);
        var next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            var state = next.remove();
            LifeCycle.rows().stream()
                    .filter(row -> row.from() == state && reached.add(row.to()))
                    .forEach(row -> next.add(row.to()));
        }

        assertThat(reached).containsExactlyInAnyOrder(State.values());
    }

    @ParameterizedTest
    @EnumSource
    void ends_where_it_says_it_ends(State state) {
        assertThat(LifeCycle.rows().stream().anyMatch(row -> row.from() == state))
                .isEqualTo(!state.isFinal());
    }

    @ParameterizedTest
    @EnumSource
    void knows_every_event(Event event) {
        assertThat(LifeCycle.rows()).extracting(Row::event).contains(event);
    }

    @ParameterizedTest
    @EnumSource
    void knows_every_decision_of_either_side(RequestStep step) {
        assertThat(Event.values()).extracting(Event::name).contains(step.name());
    }

    @Test
    void lets_the_requested_side_touch_nothing_that_has_not_left() {
        assertThat(LifeCycle.rows())
                .filteredOn(row -> row.by() == Side.REQUESTED)
                .noneMatch(row -> row.from().isUnsent());
    }

    @Test
    void asks_of_every_message_that_it_goes_to_the_other_side_alone() {
        assertThat(LifeCycle.rows())
                .filteredOn(row -> row.by() != Side.HUB)
                .allMatch(row -> row.guards().contains(Guard.ADDRESSED));
    }

    @Test
    void asks_reasons_of_every_refusal_and_postponement() {
        assertThat(LifeCycle.rows())
                .filteredOn(row -> row.by() == Side.REQUESTED)
                .filteredOn(row -> EnumSet.of(State.REFUSED, State.REFUSED_RECIPROCITY, State.POSTPONED)
                        .contains(row.to()))
                .isNotEmpty()
                .allMatch(row -> row.guards().contains(Guard.GROUND_AND_REASONS));
    }

    @Test
    void lists_every_element_of_a_request() {
        assertThat(Elements.all())
                .extracting(Elements.Element::code)
                .containsExactlyInAnyOrderElementsOf(
                        CodeLists.standard().list("request-element").entries().keySet());
    }

    @Test
    void stands_in_the_guide_as_it_is() throws IOException {
        assertThat(part("diagram")).isEqualTo("```mermaid\n" + LifeCyclePicture.diagram() + "```\n");
        assertThat(part("events")).isEqualTo(LifeCyclePicture.events());
        assertThat(part("elements")).isEqualTo(LifeCyclePicture.elements());
    }

    private static String part(String name) throws IOException {
        var marks = Arrays.asList("<!-- " + name + ": drawn from the table -->\n", "<!-- end of " + name + " -->");
        var guide = Files.readString(GUIDE);
        return guide.substring(
                guide.indexOf(marks.getFirst()) + marks.getFirst().length(), guide.indexOf(marks.getLast()));
    }
}
