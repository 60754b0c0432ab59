package org.rilohub.routes.door;

import static org.rilohub.routes.door.StrictRecord.present;
import static org.rilohub.routes.door.StrictRecord.value;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rilohub.cases.operations.Operation;
import org.rilohub.cases.operations.OperationDraft;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Tlp;

/** An operation as the staff's door takes it, and nothing else. */
record OperationRequest(
        String code,
        Title title,
        List<String> kinds,
        String ceiling,
        String start,
        String end,
        int retentionDays,
        @Nullable List<String> members) {
    /** What people call it, in English and Japanese. */
    record Title(String en, String ja) {
        private Operation.Title title() {
            return new Operation.Title(present("title.en", en), present("title.ja", ja));
        }
    }

    /**
     * A stay of a party.
     *
     * @param until null: until the operation ends
     */
    record Stay(String party, String from, @Nullable String until) {
        Party member() {
            return value("party", party, Party::of);
        }

        Instant begins() {
            return instant("from", from);
        }

        Optional<Instant> ends() {
            return Optional.ofNullable(until).map(text -> instant("until", text));
        }
    }

    OperationDraft draft() {
        var types = new TreeSet<MessageType>();
        present("kinds", kinds).forEach(kind -> types.add(value("kinds", kind, MessageType::valueOf)));
        var parties = new LinkedHashSet<Party>();
        Optional.ofNullable(members)
                .orElse(List.of())
                .forEach(member -> parties.add(value("members", member, Party::of)));
        return new OperationDraft(
                present("code", code),
                present("title", title).title(),
                new Operation.Terms(types, value("ceiling", ceiling, Tlp::labelled), retentionDays),
                instant("start", start),
                instant("end", end),
                List.copyOf(parties));
    }

    private static Instant instant(String field, String text) {
        return value(field, text, Filters::utc);
    }
}
