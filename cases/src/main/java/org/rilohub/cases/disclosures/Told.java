package org.rilohub.cases.disclosures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows what receivers were told. */
public interface Told {
    /**
     * What went out under an id.
     *
     * @param dispatchId the messageId its receiver saw
     * @return empty if there is none, or if its receiver has not signed for it: nobody was told
     */
    Optional<Disclosure> disclosure(Connection tx, UUID dispatchId) throws SQLException;

    /** Who told whom under these ids, all at once and without opening a message; nothing of an id by which nobody was told. */
    List<Telling> tellings(Connection tx, Collection<UUID> dispatchIds) throws SQLException;
}
