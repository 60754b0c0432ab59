package org.rilohub.gateway.tasks;

import java.io.PrintWriter;
import java.util.UUID;
import org.rilohub.gateway.frameworks.StaffCommand;
import org.rilohub.gateway.frameworks.StaffDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Releases what waits for the CEN lane, or says yes to what was put aside. */
@Command(
        name = "release",
        description = "Releases a report to the CEN lane, or has what was put aside tried again.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:released", "1:the hub refuses, or has no such task of yours", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
final class ReleaseCommand extends StaffCommand {
    @Parameters(paramLabel = "TASK", description = "Its id.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private UUID task;

    @Override
    protected boolean at(StaffDoor door, PrintWriter out) throws InterruptedException {
        door.post(TaskPaths.release(task));
        out.println(task + "  RELEASED");
        out.flush();
        return true;
    }
}
