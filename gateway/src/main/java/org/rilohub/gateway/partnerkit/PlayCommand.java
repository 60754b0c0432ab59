package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays the hub against a system, and writes down what came of it. */
@Command(
        name = "run",
        description = {
            "Starts a throw-away hub with a played Japan, CEN and another partner behind it,",
            "plays the scenarios against the system of DIR, and writes DIR/report/:",
            "conformance.json, conformance.jws (signed by that hub) and conformance.html."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every check that was asked passed", "1:one failed, or none was asked", "2:wrong call"},
        mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "A folder that 'init' has prepared.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Path folder;

    @Option(names = "--scenario", paramLabel = "NAME", arity = "1..*", description = "Only these (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report there, too.")
    private @Nullable Path json;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long to wait for what your system does by itself (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(names = "--no-wait", description = "Do not wait until your system sends something.")
    private boolean noWait;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var kit = Kit.read(folder);
        var scenarios = scenarios();
        kit.directory(); // says what is wrong with the partner file before anything is started
        var at = Surroundings.here();
        try (var session = Session.open(kit, at, progress())) {
            var conformance = session.play(scenarios, Duration.ofSeconds(timeout));
            keep(kit, conformance, at);
            return conformance.conforms() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private List<Scenario> scenarios() {
        if (timeout < 1) {
            throw new SettingsException(List.of("--timeout must be at least 1"));
        }
        try {
            return Scenarios.named(names, !noWait);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of(String.valueOf(e.getMessage())));
        }
    }

    private Consumer<String> progress() {
        var err = spec.commandLine().getErr();
        return line -> {
            err.println("partner-kit: " + line);
            err.flush();
        };
    }

    private void keep(Kit kit, Conformance conformance, Surroundings at) throws IOException {
        var report = Files.createDirectories(kit.report());
        Files.write(report.resolve("conformance.json"), conformance.json());
        Files.write(report.resolve("conformance.jws"), conformance.signed(kit, at));
        Files.writeString(
                report.resolve("conformance.html"), new ConformancePage(conformance).html(), StandardCharsets.UTF_8);
        if (json != null) {
            Files.write(json, conformance.json());
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%d passed, %d failed, %d skipped; the report is in %s%n",
                        conformance.count(Verdict.PASSED),
                        conformance.count(Verdict.FAILED),
                        conformance.count(Verdict.SKIPPED),
                        report);
    }
}
