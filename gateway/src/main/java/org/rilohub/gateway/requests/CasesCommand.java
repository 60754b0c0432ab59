package org.rilohub.gateway.requests;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Requests for assistance, and what people write about them. */
@Command(
        name = "cases",
        synopsisSubcommandLabel = "COMMAND",
        description = "Shows requests for assistance of your organisation, and sends what you write about them.",
        mixinStandardHelpOptions = true,
        subcommands = {ListCommand.class, ShowCommand.class, SendCommand.class})
public final class CasesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
