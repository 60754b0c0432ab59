package org.rilohub.cases.disclosures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Knows what receivers were told. */
@FunctionalInterface
public interface Told {
    /**
     * What went out under an id.
     *
     * @param dispatchId the messageId its receiver saw
     * @return empty if there is none, or if its receiver has not signed for it: nobody was told
     */
    Optional<Disclosure> disclosure(Connection tx, UUID dispatchId) throws SQLException;
}
