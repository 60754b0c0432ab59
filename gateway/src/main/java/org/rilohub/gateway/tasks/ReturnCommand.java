package org.rilohub.gateway.tasks;

import picocli.CommandLine.Command;

/** Gives what waits for the CEN lane back to its provider. */
@Command(
        name = "return",
        description = {
            "Gives a report or alert back to its provider before it is published: it says",
            "which rules are broken, and the provider can replace it."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it goes back", "1:the hub refuses, and says why", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
final class ReturnCommand extends VerdictCommand {
    ReturnCommand() {
        super("RETURN");
    }
}
