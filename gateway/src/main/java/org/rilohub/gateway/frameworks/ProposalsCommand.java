package org.rilohub.gateway.frameworks;

import picocli.CommandLine.Command;

/** What waits for approval. */
@Command(
        name = "proposals",
        description = "Lists the proposed versions that can be approved now.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:listed", "1:the hub refuses", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
public final class ProposalsCommand extends StaffCommand {
    @Override
    boolean at(StaffDoor door, Telling telling) throws InterruptedException {
        door.open().path("items").forEach(telling::brief);
        return true;
    }
}
