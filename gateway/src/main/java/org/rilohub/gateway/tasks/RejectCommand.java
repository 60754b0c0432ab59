package org.rilohub.gateway.tasks;

import picocli.CommandLine.Command;

/** Refuses what waits for the CEN lane for good. */
@Command(
        name = "reject",
        description = "Refuses to publish a report or alert on the CEN lane. This ends it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is not published", "1:the hub refuses, and says why", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
final class RejectCommand extends VerdictCommand {
    RejectCommand() {
        super("REJECT");
    }
}
