package org.rilohub.gateway.tasks;

import java.util.UUID;
import org.rilohub.gateway.frameworks.StaffDoor;
import org.rilohub.gateway.frameworks.StaffDoorException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** One task. */
@Command(
        name = "show",
        description = "Shows one task: what it asks, of whom, by when, and what was said so far.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:shown", "1:the hub refuses, or has no such task of yours", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
final class ShowCommand extends TaskCommand {
    private static final int NOT_FOUND = 404;

    @Parameters(paramLabel = "TASK", description = "Its id.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private UUID task;

    @Override
    JsonNode asked(StaffDoor door) throws InterruptedException {
        try {
            return door.get(TaskPaths.one(task));
        } catch (StaffDoorException e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            return door.get(TaskPaths.publication(task));
        }
    }

    @Override
    void tell(JsonNode answer, TaskWords words) {
        if (answer.has("course")) {
            words.publication(answer);
        } else {
            words.whole(answer);
        }
    }
}
