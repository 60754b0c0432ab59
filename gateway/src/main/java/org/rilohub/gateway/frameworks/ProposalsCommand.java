package org.rilohub.gateway.frameworks;

import java.io.PrintWriter;
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
    protected boolean at(StaffDoor door, PrintWriter out) throws InterruptedException {
        door.open().path("items").forEach(new Telling(out)::brief);
        return true;
    }
}
