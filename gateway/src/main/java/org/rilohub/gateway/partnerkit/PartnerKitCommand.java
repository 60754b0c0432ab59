package org.rilohub.gateway.partnerkit;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything a developer does with the kit. */
@Command(
        name = "partner-kit",
        synopsisSubcommandLabel = "COMMAND",
        description = "Plays the hub against a partner's system, and reports what conforms (docs/partner-kit.md).",
        mixinStandardHelpOptions = true,
        subcommands = {InitCommand.class, PlayCommand.class, VerifyCommand.class})
public final class PartnerKitCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
