package org.rilohub.routes;

import java.util.Optional;
import org.rilohub.partners.PartnerFile;
import org.rilohub.security.Sealed;

/** One way to hand a sealed message to a partner. */
public interface Outbound {
    /**
     * Sends once.
     *
     * @return the partner's receipt as it came (compact JWS, not yet verified); empty if it comes later by itself
     * @throws DeliveryException if the partner did not take it, or nobody knows whether it did: sending again is safe
     */
    Optional<String> send(Sealed message, PartnerFile partner);
}
