package org.rilohub.cases.disclosures;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** Who was told what, in memory. */
public final class Graph implements Told {
    public static final Instant AT = Instant.parse("2026-11-01T09:00:00Z");

    private final Map<UUID, Disclosure> told = new LinkedHashMap<>();

    /** Something new that one administration told another under a framework. */
    public Disclosure tell(Party provider, Party receiver, String framework) {
        return tell(provider, receiver, Optional.of(framework), Optional.empty());
    }

    public Disclosure tell(Party provider, Party receiver, Optional<String> framework, Optional<String> agency) {
        return put(new Disclosure(
                UUID.randomUUID(), UUID.randomUUID(), provider, receiver, Lane.CMAA, framework, agency, AT));
    }

    public Disclosure put(Disclosure disclosure) {
        told.put(disclosure.dispatchId(), disclosure);
        return disclosure;
    }

    @Override
    public Optional<Disclosure> disclosure(Connection tx, UUID dispatchId) {
        return Optional.ofNullable(told.get(dispatchId));
    }

    @Override
    public List<Telling> tellings(Connection tx, Collection<UUID> dispatchIds) {
        return told.values().stream()
                .filter(disclosure -> dispatchIds.contains(disclosure.dispatchId()))
                .map(Graph::telling)
                .toList();
    }

    public static Telling telling(Disclosure disclosure) {
        return new Telling(disclosure.dispatchId(), disclosure.provider(), disclosure.receiver());
    }
}
