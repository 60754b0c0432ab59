package org.rilohub.gateway.tasks;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.rilohub.gateway.frameworks.StaffDoor;
import picocli.CommandLine;

/** Commands about tasks at a hub that a test runs, as they go once they know hub and token. */
public final class TaskRuns {
    private TaskRuns() {}

    /**
     * What a command says.
     *
     * @param command its name
     * @throws org.rilohub.gateway.frameworks.StaffDoorException if the hub refuses
     */
    public static String of(StaffDoor door, String command, String... arguments) throws InterruptedException {
        var shown = new StringWriter();
        var out = new PrintWriter(shown);
        var given = named(command);
        new CommandLine(given).setOut(out).setExpandAtFiles(false).parseArgs(arguments);
        switch (given) {
            case TaskCommand task -> task.at(door, out);
            case ReleaseCommand release -> release.at(door, out);
            default -> throw new IllegalArgumentException("nothing is asked of the door by " + command);
        }
        return shown.toString();
    }

    private static Object named(String command) {
        var known = new CommandLine(new TasksCommand()).getSubcommands().get(command);
        return Objects.requireNonNull(known, command).getCommand();
    }
}
