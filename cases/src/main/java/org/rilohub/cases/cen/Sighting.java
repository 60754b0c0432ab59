package org.rilohub.cases.cen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/**
 * One report of a seizure, as far as matching needs it.
 *
 * @param lanes in which it was to go
 * @param group the reports that speak of the same seizure: the least id among them
 * @param amends the report it replaces or cancels
 */
record Sighting(
        UUID id,
        Party owner,
        Instant at,
        Set<Lane> lanes,
        UUID group,
        List<BigDecimal> amounts,
        Optional<UUID> amends,
        boolean cancels) {
    private static final Set<Lane> OF_THE_OFFICE = EnumSet.of(Lane.CEN, Lane.OPERATION);

    Sighting {
        lanes = Set.copyOf(lanes);
        amounts = List.copyOf(amounts);
    }

    /** The RILO office sees the CEN and OPERATION lanes only. */
    boolean isForOffice() {
        return lanes.stream().anyMatch(OF_THE_OFFICE::contains);
    }

    boolean isVisibleTo(Party viewer, Party office) {
        return owner.equals(viewer) || (viewer.equals(office) && isForOffice());
    }
}
