package org.rilohub.gateway.frameworks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes a version. */
@Command(
        name = "propose",
        description = {
            "Proposes a framework's next version. It counts once two people of the legal",
            "department have approved it; its cases must hold before."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is proposed", "1:the hub refuses it, and says why", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
public final class ProposeCommand extends StaffCommand {
    @Parameters(paramLabel = "FILE", description = "The framework, <ID>.yaml.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Path file;

    @Option(names = "--cases", paramLabel = "FILE", description = "Its cases (default: <ID>.cases.yaml beside it).")
    private @Nullable Path cases;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day it counts, in UTC.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private LocalDate from;

    @Override
    protected boolean at(StaffDoor door, PrintWriter out) throws InterruptedException {
        new Telling(out).brief(door.propose(text(file), text(cases == null ? beside(file) : cases), from.toString()));
        return true;
    }

    private static Path beside(Path framework) {
        return framework.resolveSibling(framework.getFileName().toString().replaceFirst("\\.yaml$", ".cases.yaml"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw StaffDoorException.impossible("the file " + file + " cannot be read");
        }
    }
}
