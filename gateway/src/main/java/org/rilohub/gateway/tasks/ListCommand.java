package org.rilohub.gateway.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.frameworks.StaffDoor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** What waits. */
@Command(
        name = "list",
        description = "Lists what waits for people of your organisation, the longest open first.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:listed", "1:the hub refuses", "2:wrong call, or no hub"},
        mixinStandardHelpOptions = true)
final class ListCommand extends TaskCommand {
    @Option(names = "--kind", paramLabel = "KIND", description = "Only tasks of this kind, such as REFERRAL.")
    private @Nullable String kind;

    @Option(names = "--due", paramLabel = "DATE", description = "Only those due before the end of that day, in UTC.")
    private @Nullable LocalDate due;

    @Option(names = "--limit", paramLabel = "N", description = "So many at most (default: as many as the hub gives).")
    private @Nullable Integer limit;

    @Option(names = "--cursor", paramLabel = "TEXT", description = "Go on where the last list ended.")
    private @Nullable String cursor;

    @Override
    JsonNode asked(StaffDoor door) throws InterruptedException {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("kind", kind);
        wanted.put("dueBefore", endOfDay().orElse(null));
        wanted.put("limit", limit);
        wanted.put("cursor", cursor);
        return door.get(TaskPaths.list(wanted));
    }

    private Optional<Instant> endOfDay() {
        return Optional.ofNullable(due)
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    void tell(JsonNode answer, TaskWords words) {
        answer.path("items").forEach(words::brief);
        var next = answer.path("next").asString("");
        if (!next.isEmpty()) {
            words.more(next);
        }
    }
}
