package org.rilohub.cases.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.cen.PublicationLife;
import org.rilohub.cases.cen.PublicationState;
import org.rilohub.cases.cen.Tie;
import org.rilohub.cases.cen.Verdict;

/** The guide for RILO staff draws what the tables say, and names every code they meet. */
class OperationsGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "operations.md");

    @Test
    void draws_the_life_of_an_operation_as_its_table_has_it() throws IOException {
        var lines = OperationLife.table().stream()
                .map(step -> arrow(step.from(), step.to(), step.act(), step.actor()))
                .collect(Collectors.joining("\n"));

        assertThat(diagrams().getFirst()).isEqualTo(drawn(OperationState.PLANNED, lines));
    }

    @Test
    void draws_the_life_of_a_publication_as_its_table_has_it() throws IOException {
        var lines = PublicationLife.table().stream()
                .map(step -> arrow(step.from(), step.to(), step.event(), step.actor()))
                .collect(Collectors.joining("\n"));

        assertThat(diagrams().getLast()).isEqualTo(drawn(PublicationState.RECEIVED, lines));
    }

    @Test
    void names_every_rule_ground_and_decision() throws IOException {
        var guide = Files.readString(GUIDE);

        assertThat(Stream.of(Tie.Rule.values(), Verdict.Ground.values(), Verdict.Decision.values())
                        .flatMap(Arrays::stream)
                        .map(code -> "`" + code + "`"))
                .allSatisfy(code -> assertThat(guide).contains(code));
    }

    private static String drawn(Enum<?> first, String lines) {
        return "stateDiagram-v2\n    [*] --> " + first + "\n" + lines;
    }

    private static String arrow(Enum<?> from, Enum<?> to, Enum<?> what, Enum<?> who) {
        return "    " + from + " --> " + to + ": " + word(what) + " (" + word(who) + ")";
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> diagrams() throws IOException {
        return Arrays.stream(Files.readString(GUIDE).split("```"))
                .filter(part -> part.startsWith("mermaid\n"))
                .map(part -> part.substring("mermaid\n".length()).strip())
                .toList();
    }
}
