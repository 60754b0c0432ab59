package org.rilohub.partners;

import java.util.List;
import java.util.Optional;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Counterparts;

/** The administrations the hub knows. */
public interface Directory extends Counterparts {
    Optional<PartnerFile> partner(Party party);

    /** All of them, sorted by party. */
    List<PartnerFile> all();

    /** Those that take part in a lane, sorted by party. */
    List<PartnerFile> subscribers(Lane lane);
}
