package org.rilohub.cases.recalls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.disclosures.Telling;
import org.rilohub.schemas.Party;

/** Knows, one step at a time, how information went from hand to hand. */
public interface Chain {
    /** Who handed a message in; empty if the hub has none of this id. */
    Optional<Party> originator(Connection tx, UUID messageId) throws SQLException;

    /** Everybody who was told this message and has signed for it, in any order; no message is opened. */
    List<Telling> toldOf(Connection tx, UUID messageId) throws SQLException;

    /** The messages that hold what was told by this dispatch: those that name it among their origins. */
    List<UUID> builtOn(Connection tx, UUID dispatchId) throws SQLException;

    /** The dispatches by which whoever handed this message in was told what is in it; the other way round. */
    List<UUID> origins(Connection tx, UUID messageId) throws SQLException;

    /** How often a message went, or is to go, to a receiver once more; the latest last. */
    List<Notice> notices(Connection tx, UUID messageId, Party receiver) throws SQLException;
}
