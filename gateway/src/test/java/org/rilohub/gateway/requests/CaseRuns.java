package org.rilohub.gateway.requests;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.rilohub.gateway.frameworks.StaffDoor;
import picocli.CommandLine;

/** Commands about requests at a hub that a test runs, as they go once they know hub and token. */
public final class CaseRuns {
    private CaseRuns() {}

    /**
     * What a command says.
     *
     * @param command its name
     * @throws org.rilohub.gateway.frameworks.StaffDoorException if the hub refuses
     */
    public static String of(StaffDoor door, String command, String... arguments) throws InterruptedException {
        var shown = new StringWriter();
        var out = new PrintWriter(shown);
        var known = new CommandLine(new CasesCommand()).getSubcommands().get(command);
        CaseCommand given = Objects.requireNonNull(known, command).getCommand();
        new CommandLine(given).setOut(out).setExpandAtFiles(false).parseArgs(arguments);
        given.at(door, out);
        return shown.toString();
    }
}
