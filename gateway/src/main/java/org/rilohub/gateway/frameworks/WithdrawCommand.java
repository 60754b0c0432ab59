package org.rilohub.gateway.frameworks;

import java.io.PrintWriter;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a proposal back. */
@Command(
        name = "withdraw",
        description = "Takes a proposal of your organisation back, before it is a version.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:withdrawn", "1:the hub refuses", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
public final class WithdrawCommand extends StaffCommand {
    @Parameters(paramLabel = "PROPOSAL", description = "Its id.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private UUID proposal;

    @Override
    protected boolean at(StaffDoor door, PrintWriter out) throws InterruptedException {
        door.withdraw(proposal);
        new Telling(out).brief(door.proposal(proposal));
        return true;
    }
}
