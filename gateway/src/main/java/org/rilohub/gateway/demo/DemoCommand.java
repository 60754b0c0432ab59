package org.rilohub.gateway.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The hub with real partners around it, and real cases going through. */
@Command(
        name = "demo",
        description = {
            "Starts the hub on its embedded defaults and demonstration partners beside it, sends the demonstration",
            "messages, shows what happened to each, and stays up until Ctrl-C.",
            "",
            "Everything it makes lies under HUB_VAR (default var/); deleting that folder starts afresh."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything happened as expected", "1:something did not", "2:it could not start"},
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--once", description = "End by itself; exit 0 only if exactly what was expected happened.")
    private boolean once;

    @Option(names = "--json", paramLabel = "FILE", description = "Write what happened as JSON, too.")
    private @Nullable Path json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        Consumer<String> progress = line -> {
            err.println("demo: " + line);
            err.flush();
        };
        try (var theatre = Theatre.open(progress)) {
            var demonstration = new Demonstration(theatre.stage(), progress);
            var report = demonstration.play();
            var differences = Expectations.packaged().differences(report);
            demonstration.print(report, out);
            differences.forEach(difference -> out.println("NOT AS EXPECTED: " + difference));
            out.println(differences.isEmpty() ? "Everything happened as expected." : "");
            writeJson(report, differences);
            theatre.addresses().forEach((what, where) -> out.printf("%-24s %s%n", what, where));
            out.flush();
            if (!once) {
                progress.accept("up until Ctrl-C");
                untilInterrupted();
            }
            return differences.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private void writeJson(Report report, List<String> differences) throws IOException {
        if (json != null) {
            var whole = Map.of(
                    "asExpected", differences.isEmpty(),
                    "differences", differences,
                    "acceptances", report.acceptances(),
                    "rows", report.rows());
            Files.writeString(
                    json, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n");
        }
    }

    private static void untilInterrupted() throws InterruptedException {
        var stop = new CountDownLatch(1);
        var main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            try {
                main.join(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        stop.await();
    }
}
