package org.rilohub.gateway.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.frameworks.StaffDoor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decides a task. */
@Command(
        name = "decide",
        description = {
            "Says yes or no to a task, as it stands now. Some tasks need a second person;",
            "nobody approves their own. What you write is kept encrypted, and no ledger",
            "holds it."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it counts", "1:the hub refuses, and says why", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
final class DecideCommand extends TaskCommand {
    @Parameters(paramLabel = "TASK", description = "Its id.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private UUID task;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Say say;

    @Option(names = "--ground", paramLabel = "CODE", description = "Ground of a no, such as SECURITY or OWN_LAW.")
    private @Nullable String ground;

    @Option(
            names = "--reasons",
            required = true,
            paramLabel = "TEXT|@FILE",
            description = "Your reasons, or a file that holds them.")
    @SuppressWarnings("NullAway.Init") // picocli's
    private String reasons;

    @Option(names = "--basis", paramLabel = "ID", description = "The framework you choose, where there is a choice.")
    private @Nullable String basis;

    /** One of the two. */
    private static final class Say {
        @Option(names = "--yes", required = true, description = "Let it go.")
        private boolean yes;

        @Option(names = "--no", required = true, description = "Do not let it go.")
        private boolean no;
    }

    @Override
    JsonNode asked(StaffDoor door) throws InterruptedException {
        var version = door.get(TaskPaths.one(task)).path("version").asString("");
        var body = JsonMapper.shared().createObjectNode();
        body.put("positive", say.yes && !say.no);
        body.put("reasons", GivenText.of(reasons));
        if (ground != null) {
            body.put("ground", ground);
        }
        if (basis != null) {
            body.put("choice", basis);
        }
        return door.post(TaskPaths.decision(TaskPaths.one(task)), version, body);
    }

    @Override
    void tell(JsonNode answer, TaskWords words) {
        words.state(answer);
    }
}
