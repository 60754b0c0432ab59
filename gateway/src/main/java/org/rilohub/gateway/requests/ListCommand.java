package org.rilohub.gateway.requests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.frameworks.StaffDoor;
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
        var wanted = new ArrayList<String>();
        add(wanted, "side", side);
        add(wanted, "state", state);
        add(wanted, "open", open ? "true" : null);
        add(wanted, "limit", limit);
        add(wanted, "cursor", cursor);
        return door.get(wanted.isEmpty() ? CASES : CASES + "?" + String.join("&", wanted));
    }

    private static void add(List<String> wanted, String name, @Nullable Object value) {
        if (value != null) {
            wanted.add(name + "=" + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8));
        }
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
