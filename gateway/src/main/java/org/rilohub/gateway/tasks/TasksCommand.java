package org.rilohub.gateway.tasks;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything that waits for a person. */
@Command(
        name = "tasks",
        synopsisSubcommandLabel = "COMMAND",
        description = "Shows and decides what waits for people of your organisation.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            DecideCommand.class,
            ReleaseCommand.class,
            ReturnCommand.class,
            RejectCommand.class
        })
public final class TasksCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
