package org.rilohub.gateway.frameworks;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.rilohub.gateway.SettingsException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One call at the staff's door, and what comes of it in words. */
public abstract class StaffCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli's
    private StaffOptions options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli's
    private CommandSpec spec;

    /** @return whether it was done */
    protected abstract boolean at(StaffDoor door, PrintWriter out) throws InterruptedException;

    @Override
    public final Integer call() throws InterruptedException {
        try {
            return at(options.door(), spec.commandLine().getOut()) ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (StaffDoorException e) {
            spec.commandLine().getErr().println("hub: " + e.getMessage());
            return e.isRefused() ? ExitCode.SOFTWARE : ExitCode.USAGE;
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new SettingsException(List.of(String.valueOf(e.getMessage())));
        }
    }
}
