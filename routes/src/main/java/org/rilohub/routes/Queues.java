package org.rilohub.routes;

import java.util.List;
import java.util.stream.Stream;
import org.rilohub.partners.Directory;
import org.rilohub.schemas.Party;

/** The names of the hub's own queues; no partner reaches them. */
public final class Queues {
    static final String ACCEPTED = "hub.accepted";
    /** Reports of files, many at once: apart from all others, so that nobody waits behind a file. */
    static final String UPLOADED = "hub.uploaded";

    /** What goes before everything else, so that it waits behind nothing, however much that is and whatever it does. */
    static final String URGENT = "hub.urgent";

    static final String PARKED = "hub.parked";

    private Queues() {}

    /** All that a hub with this directory uses, sorted. */
    public static List<String> needed(Directory directory) {
        var partners = directory.all().stream().map(partner -> deliver(partner.party()));
        return Stream.concat(Stream.of(ACCEPTED, URGENT, UPLOADED, PARKED), partners)
                .sorted()
                .toList();
    }

    /** One for each partner, so that one that hangs delays nobody else: {@code hub.deliver.customs.KR}. */
    static String deliver(Party receiver) {
        return "hub.deliver." + receiver.kind() + "." + receiver.code();
    }
}
