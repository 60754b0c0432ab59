package org.rilohub.routes;

import org.rilohub.schemas.Party;

/** The names of the hub's own queues; no partner reaches them. */
final class Queues {
    static final String ACCEPTED = "hub.accepted";
    static final String PARKED = "hub.parked";

    private Queues() {}

    /** One for each partner, so that one that hangs delays nobody else: {@code hub.deliver.customs.KR}. */
    static String deliver(Party receiver) {
        return "hub.deliver." + receiver.kind() + "." + receiver.code();
    }
}
