package org.rilohub.cases.consents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.ConsentUse;
import org.rilohub.schemas.Party;

/**
 * Which consents somebody looks for; what is empty narrows nothing.
 *
 * @param organisation whose people look: they find what it asked for, and what it was asked
 * @param counterpart the other side
 * @param concerning the dispatch they are about
 * @param validOn a day on which they let somebody do something
 */
public record ConsentSearch(
        Party organisation,
        Optional<ConsentUse> use,
        Optional<ConsentState> state,
        Optional<Party> counterpart,
        Optional<UUID> concerning,
        Optional<LocalDate> validOn) {
    /** Everything that an organisation may see. */
    public static ConsentSearch of(Party organisation) {
        return new ConsentSearch(
                organisation, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
