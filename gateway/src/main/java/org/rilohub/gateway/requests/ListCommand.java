package org.rilohub.gateway.requests;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.frameworks.StaffDoor;
import org.rilohub.gateway.frameworks.StaffPaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** What is asked and answered. */
@Command(
        name = "list",
        description = "Lists requests for assistance of your organisation, on either side, the newest first.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:listed", "1:the hub refuses", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
final class ListCommand extends CaseCommand {
    @Option(names = "--side", paramLabel = "SIDE", description = "REQUESTING or REQUESTED.")
    private @Nullable String side;

    @Option(names = "--state", paramLabel = "STATE", description = "Only requests in this state, such as SUBMITTED.")
    private @Nullable String state;

    @Option(names = "--open", description = "Without those that have ended.")
    private boolean open;

    @Option(names = "--limit", paramLabel = "N", description = "So many at most (default: as many as the hub gives).")
    private @Nullable Integer limit;

    @Option(names = "--cursor", paramLabel = "TEXT", description = "Go on where the last list ended.")
    private @Nullable String cursor;

    @Override
    JsonNode asked(StaffDoor door) throws InterruptedException {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("side", side);
        wanted.put("state", state);
        wanted.put("open", open ? "true" : null);
        wanted.put("limit", limit);
        wanted.put("cursor", cursor);
        return door.get(StaffPaths.list(CASES, wanted));
    }

    @Override
    void tell(JsonNode answer, CaseWords words) {
        answer.path("items").forEach(words::brief);
        var next = answer.path("next").asString("");
        if (!next.isEmpty()) {
            words.more(next);
        }
    }
}
