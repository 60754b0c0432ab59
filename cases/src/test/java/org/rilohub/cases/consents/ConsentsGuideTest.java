package org.rilohub.cases.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rilohub.agreements.Obligation;

/** What the guide for partners and legal staff draws and lists is what happens. */
class ConsentsGuideTest {
    private static final Path MAIN = Path.of("src/main/java/org/rilohub/cases");
    private static final Pattern REASON = Pattern.compile(
            "(?:notFound|violated|outOfTurn|incomplete)\\(\\s*\"([A-Z_]+)\"|\"out-of-turn\",\\s*\"([A-Z_]+)\"");
    private static final Pattern LEAF =
            Pattern.compile("\"((?:consent|obligation|obligations|recall|use|disclosure|reminder)" + "-[a-z-]+)\"");

    @Test
    void draws_the_course_of_a_consent_as_its_table_has_it() throws IOException {
        var drawn = new ArrayList<String>();
        drawn.add("    [*] --> ASKED");
        for (var state : ConsentState.values()) {
            for (var event : ConsentCourse.possible(state)) {
                var next = ConsentCourse.after(state, event).orElseThrow();
                drawn.add("    %s --> %s: %s".formatted(state, next, event));
            }
        }

        assertThat(guide()).contains("```mermaid\nstateDiagram-v2\n" + String.join("\n", drawn) + "\n```");
    }

    @Test
    void lists_every_task_of_an_examination_with_the_grounds_it_can_find() throws IOException {
        var guide = guide();
        for (var step : ConsentStep.values()) {
            var row = guide.lines()
                    .filter(line -> line.startsWith("| `" + step.question() + "` |"))
                    .findFirst()
                    .orElseThrow();
            for (var ground : List.of("POLITICAL_OFFENCE", "DUAL_CRIMINALITY", "NO_ASSURANCE")) {
                var fits = row.contains("any ground") || row.contains("`" + ground + "`");
                assertThat(step.fits(ground)).as(step + " " + ground).isEqualTo(fits);
            }
        }
    }

    @Test
    void lists_every_obligation_that_travels() throws IOException {
        var guide = guide();

        assertThat(Arrays.stream(Obligation.values()).map(Obligation::toString).filter(Obligation::travels))
                .allMatch(code -> guide.contains("\n| `" + code + "` |"));
    }

    @Test
    void names_every_leaf() throws IOException {
        var guide = guide();
        var leaves = found(LEAF);

        assertThat(leaves).hasSizeGreaterThan(15).allMatch(leaf -> guide.contains("`" + leaf + "`"));
    }

    @Test
    void names_every_reason_for_which_a_message_is_refused() throws IOException {
        var guide = guide();
        var reasons = found(REASON);
        // Answers of staff, who see their tasks and not this guide.
        reasons.removeAll(List.of("REASONS_MISSING", "NO_SUCH_STEP", "STEP_IS_ANSWERED"));

        assertThat(reasons).hasSizeGreaterThan(15).allMatch(reason -> guide.contains("`" + reason));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        for (var folder : List.of("consents", "obligations", "recalls", "disclosures")) {
            for (var file : sources(MAIN.resolve(folder))) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group().replaceFirst("(?s).*\"([^\"]+)\"$", "$1"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/consents.md"));
    }
}
