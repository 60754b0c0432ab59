package org.rilohub.gateway.requests;

import java.util.UUID;
import org.rilohub.gateway.frameworks.StaffDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** One request. */
@Command(
        name = "show",
        description = "Shows one request: where it stands, by when it is to be answered, and what you can send now.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:shown", "1:the hub refuses, or has no such request of yours", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
final class ShowCommand extends CaseCommand {
    @Parameters(paramLabel = "CASE", description = "Its id.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private UUID request;

    @Override
    JsonNode asked(StaffDoor door) throws InterruptedException {
        return door.get(CASES + "/" + request);
    }

    @Override
    void tell(JsonNode answer, CaseWords words) {
        words.whole(answer);
    }
}
