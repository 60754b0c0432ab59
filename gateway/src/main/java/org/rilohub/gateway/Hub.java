package org.rilohub.gateway;

import java.util.Set;
import java.util.concurrent.Callable;
import org.rilohub.gateway.agreements.AgreementsCommand;
import org.rilohub.gateway.bench.BenchCommand;
import org.rilohub.gateway.demo.DemoCommand;
import org.rilohub.gateway.explain.ExplainCommand;
import org.rilohub.gateway.login.LoginCommand;
import org.rilohub.gateway.partnerkit.PartnerKitCommand;
import org.rilohub.gateway.requests.CasesCommand;
import org.rilohub.gateway.tasks.TasksCommand;
import org.rilohub.gateway.uploads.UploadCommand;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: {@code ./hub …}. */
@Command(
        name = "./hub",
        synopsisSubcommandLabel = "COMMAND",
        description = "An intelligence-exchange gateway for customs administrations.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            LoginCommand.class,
            ExplainCommand.class,
            AgreementsCommand.class,
            TasksCommand.class,
            CasesCommand.class,
            UploadCommand.class,
            PartnerKitCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "  test  The gate: format, compile, every test. See './hub test --help'.",
            "",
            "Start with './hub demo'. README.md says the rest."
        })
public final class Hub implements Callable<Integer> {
    private static final Set<String> ONE_THREAD = Set.of("explain", "agreements", "tasks", "cases", "help", "--help");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    private Hub() {}

    /** Runs one command; exit 0 if it did what was asked, 1 if what it checked does not hold, 2 for a wrong call. */
    public static void main(String[] arguments) {
        if (!answersAndEnds(arguments)) {
            startLogging();
        }
        System.exit(commandLine().execute(arguments));
    }

    /** Commands of one thread, which log nothing: they need not wait for a log. */
    private static boolean answersAndEnds(String... arguments) {
        return arguments.length > 0 && ONE_THREAD.contains(arguments[0]);
    }

    /**
     * Before there are several threads, so that none of them finds the log half made; and Spring is told to leave it alone,
     * because it would make it anew while others write.
     */
    private static void startLogging() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    static CommandLine commandLine() {
        return new CommandLine(new Hub())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((e, line, parsed) -> explain(e, line));
    }

    /** What a person can act on in one line each; everything else is a bug and shows where it happened. */
    private static int explain(Exception failure, CommandLine line) throws Exception {
        if (!(failure instanceof SettingsException settings)) {
            throw failure;
        }
        settings.problems().forEach(problem -> line.getErr().println("hub: " + problem));
        return ExitCode.USAGE;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return ExitCode.OK;
    }
}
