package org.rilohub.gateway.demo;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/**
 * A partner of a demonstration or a measurement.
 *
 * @param organisation such as {@code customs:KR}
 * @param sends door it sends by: SOAP, REST, QUEUE or NONE
 * @param receives how it is reached: SOAP, REST, QUEUE or INBOX
 * @param lanes it takes part in
 * @param signature JOSE name of the algorithm it signs with
 */
public record Neighbour(
        String organisation,
        String name,
        String nameJa,
        String dialect,
        String sends,
        String receives,
        SortedSet<Lane> lanes,
        String signature) {
    public Neighbour {
        lanes = Collections.unmodifiableSortedSet(new TreeSet<>(lanes));
    }

    public Party party() {
        return Party.of(organisation);
    }

    /** {@code KR}. */
    public String code() {
        return party().code();
    }

    /** Its OAuth client: {@code customs-KR}. */
    public String clientId() {
        return organisation.replace(':', '-');
    }
}
