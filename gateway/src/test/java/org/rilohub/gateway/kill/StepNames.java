package org.rilohub.gateway.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rilohub.gateway.process.Java;

/** The durable steps, as the source of the flow itself names them: a new one is killed at without anybody's doing. */
final class StepNames {
    private static final Pattern REACHED = Pattern.compile("\\breached\\(\\s*\"([^\"]+)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("\\{@code ([a-z]+\\.[a-z-]+)}");

    private StepNames() {}

    /** Every name that the flow reports, once, sorted. */
    static List<String> reported() throws IOException {
        try (var files = Files.walk(source())) {
            var names = files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> found(REACHED, file));
            return names.distinct().sorted().toList();
        }
    }

    /** Every name that {@code DurableSteps} explains. */
    static List<String> documented() {
        return found(DOCUMENTED, source().resolve("DurableSteps.java")).sorted().toList();
    }

    private static Path source() {
        return Java.home().resolve("routes/src/main/java/org/rilohub/routes");
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map((MatchResult match) -> match.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
