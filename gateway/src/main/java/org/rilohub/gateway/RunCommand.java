package org.rilohub.gateway;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The hub alone, until somebody stops it. */
@Command(
        name = "run",
        description = {
            "Runs the hub alone, for real use, until it is stopped (Ctrl-C, SIGTERM).",
            "",
            "Settings are read from the environment, then from the file hub.conf (or the one HUB_CONFIG names),",
            "one NAME=value a line; './hub run --settings' lists them all."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Option(names = "--settings", description = "List every setting with its default and meaning, and exit.")
    private boolean list;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        if (list) {
            Stream.of(Setting.values())
                    .forEach(setting -> out.printf(
                            "%-28s %-12s %s%n",
                            setting, setting.fallback().isEmpty() ? "-" : setting.fallback(), setting.meaning()));
            return ExitCode.OK;
        }
        var err = spec.commandLine().getErr();
        var settings = Settings.read(System.getenv(), Path.of("").toAbsolutePath());
        try (var hub = HubNode.start(settings, line -> err.println("hub: " + line))) {
            hub.addresses().forEach((what, address) -> out.printf("%-12s %s%n", what, address));
            out.flush();
            stopped().await();
        }
        return ExitCode.OK;
    }

    /** Lets go when the JVM is told to end, and holds the JVM back until the hub has closed. */
    private static CountDownLatch stopped() {
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
        return stop;
    }
}
