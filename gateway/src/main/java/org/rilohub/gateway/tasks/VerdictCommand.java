package org.rilohub.gateway.tasks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.frameworks.StaffDoor;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A no to what waits for the CEN lane, as it stands now. */
abstract class VerdictCommand extends TaskCommand {
    private final String decision;

    @Parameters(paramLabel = "TASK", description = "Its id, which is the report's.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private UUID task;

    @Option(
            names = "--ground",
            paramLabel = "CODE",
            required = true,
            description = "INCOMPLETE, CODING, IMPLAUSIBLE, DUPLICATE, NOT_DEPERSONALISED, OUT_OF_SCOPE or OTHER.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String ground;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "A rule that it breaks, such as SR-04 or NN-1; give the option once for each.")
    private @Nullable List<String> rules;

    @Option(
            names = "--remarks",
            paramLabel = "TEXT|@FILE",
            description = "What its provider reads, or a file that holds it.")
    private @Nullable String remarks;

    VerdictCommand(String decision) {
        this.decision = decision;
    }

    @Override
    final JsonNode asked(StaffDoor door) throws InterruptedException {
        var publication = TaskPaths.publication(task);
        var version = door.get(publication).path("version").asString("");
        return door.post(TaskPaths.decision(publication), version, verdict());
    }

    private JsonNode verdict() {
        var body = JsonMapper.shared().createObjectNode();
        body.put("decision", decision);
        body.put("ground", ground);
        if (rules != null) {
            var named = body.putArray("rules");
            rules.forEach(named::add);
        }
        if (remarks != null) {
            body.put("remarks", GivenText.of(remarks));
        }
        return body;
    }

    @Override
    final void tell(JsonNode answer, TaskWords words) {
        words.stateOfPublication(answer);
    }
}
