package org.rilohub.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** How many signed and encrypted reports cross the hub, and what each costs. */
@Command(
        name = "bench",
        description = {
            "Load generator, hub and partner as three processes over TLS: signed and encrypted 4 kB reports, by SOAP and",
            "then by REST, P-256. Only what the partner verified counts. docs/performance.md explains the figures."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every accepted report was verified by the partner", "1:some were not"},
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    @Option(names = "--seconds", paramLabel = "N", description = "Measured seconds for each door (default: 30).")
    private int seconds = 30;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds that do not count, before (default: 30).")
    private int warmUp = 30;

    @Option(
            names = "--door",
            paramLabel = "DOOR",
            split = ",",
            description = "SOAP, REST, or both (default: SOAP,REST).")
    private List<Door> doors = List.of(Door.SOAP, Door.REST);

    @Option(names = "--threads", paramLabel = "N", description = "Senders at a time (default: 8).")
    private int threads = 8;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON, too.")
    private @Nullable Path json;

    /** By which reports go in and out. */
    enum Door {
        SOAP,
        REST
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (seconds < 1 || seconds > 3600 || warmUp < 1 || warmUp > 3600 || threads < 1 || threads > 256) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds and --warm-up must be 1 to 3600, --threads 1 to 256");
        }
        var err = spec.commandLine().getErr();
        var figures = new ArrayList<Figures>();
        for (var door : doors) {
            figures.add(new Bench(door.name(), new Bench.Plan(warmUp, seconds, threads), line -> {
                        err.println("bench: " + line);
                        err.flush();
                    })
                    .run());
        }
        figures.forEach(this::print);
        if (json != null) {
            Files.writeString(
                    json,
                    new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("runs", figures))
                            + "\n");
        }
        return figures.stream().allMatch(Figures::complete) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void print(Figures run) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%-5s %8.1f reports/s  %6.2f ms CPU each  accept p50 %.1f p99 %.1f ms  end to end p50 %.1f p99 %.1f ms  "
                                + "%d MB resident  (%d accepted, %d failed, %d verified in %.1f s)%n",
                        run.door(),
                        run.perSecond(),
                        run.hubCpuMillis(),
                        run.acceptP50(),
                        run.acceptP99(),
                        run.endToEndP50(),
                        run.endToEndP99(),
                        run.residentMegabytes(),
                        run.accepted(),
                        run.failed(),
                        run.verified(),
                        run.seconds());
    }
}
