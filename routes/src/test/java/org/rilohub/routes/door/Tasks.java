package org.rilohub.routes.door;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.routes.Desk;
import org.rilohub.schemas.Party;

/** One task of each organisation. */
record Tasks(List<UUID> released) implements Desk {
    @Override
    public List<Task> tasks(Person person) {
        return List.of(new Task(
                Hub.TASK,
                "RILO_REVIEW",
                Hub.REPORT,
                Party.customs("KR"),
                Instant.parse("2026-11-21T10:00:00Z"),
                List.of("for " + person.organisation().organisation())));
    }

    @Override
    public void release(Person person, UUID taskId) {
        released.add(taskId);
    }
}
