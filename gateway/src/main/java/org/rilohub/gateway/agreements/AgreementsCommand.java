package org.rilohub.gateway.agreements;

import java.util.concurrent.Callable;
import org.rilohub.gateway.frameworks.ApproveCommand;
import org.rilohub.gateway.frameworks.ProposalsCommand;
import org.rilohub.gateway.frameworks.ProposeCommand;
import org.rilohub.gateway.frameworks.WithdrawCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything a person does with frameworks. */
@Command(
        name = "agreements",
        synopsisSubcommandLabel = "COMMAND",
        description = "Shows, compares, checks, tries and changes the frameworks that decisions rest on.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            DiffCommand.class,
            CheckCommand.class,
            ReplayCommand.class,
            ProposeCommand.class,
            ProposalsCommand.class,
            ApproveCommand.class,
            WithdrawCommand.class,
        })
public final class AgreementsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
