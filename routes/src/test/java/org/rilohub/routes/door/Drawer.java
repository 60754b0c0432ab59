package org.rilohub.routes.door;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.routes.Decisions;

/** One decision of each organisation, which repeats what was wanted. */
record Drawer() implements Decisions {
    @Override
    public Page page(Person person, Wanted wanted) {
        var question = "{\"from\":\"%s\",\"nominal\":true}"
                .formatted(person.organisation().organisation());
        var only = new Recorded(
                Hub.TASK,
                wanted.since(),
                question,
                "{\"outcome\":\"REFUSED\"}",
                Optional.of("JP-KR-CMAA"),
                Optional.empty());
        var after = wanted.after().map(Place::dispatchId).orElse(new UUID(0, 1));
        return new Page(List.of(only), Optional.of(new Place(wanted.until(), after)));
    }
}
