package org.rilohub.routes.door;

import static org.rilohub.routes.door.StrictRecord.present;
import static org.rilohub.routes.door.StrictRecord.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rilohub.cases.requests.Officials.Official;
import org.rilohub.schemas.Party;

/**
 * A designation as the staff's door takes it, and nothing else.
 *
 * @param official code in the directory of the administration; never a name
 * @param from first day
 * @param until last day; null: until another is given
 */
record OfficialRequest(
        @Nullable String framework,
        @Nullable String official,
        @Nullable String from,
        @Nullable String until) {
    Official of(Party party) {
        return new Official(
                party,
                present("framework", framework),
                present("official", official),
                value("from", from, Filters::utcDay),
                Optional.ofNullable(until).map(text -> value("until", text, Filters::utcDay)));
    }
}
