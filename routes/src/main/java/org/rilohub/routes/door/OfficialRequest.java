package org.rilohub.routes.door;

import java.time.DateTimeException;
import java.time.LocalDate;
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
                day("from", present("from", from)),
                Optional.ofNullable(until).map(text -> day("until", text)));
    }

    private static String present(String field, @Nullable String given) {
        return Optional.ofNullable(given).orElseThrow(() -> StrictRecord.refused(field));
    }

    private static LocalDate day(String field, String text) {
        try {
            return Filters.utcDay(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw StrictRecord.refused(field);
        }
    }
}
