package org.rilohub.cases.recalls;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/** Who must still be told of a recall, and who has not answered. */
public final class Recalls {
    private static final String TO_TELL = """
            select distinct on (asked.receiver) asked.receiver, told.provider, told.dispatch_id
            from recall_receiver asked join recall_dispatch told
                on told.recall_id = asked.recall_id and told.receiver = asked.receiver
            where asked.recall_id = ? and not asked.named and not told.again and asked.told_at is null
            order by asked.receiver, told.hop, told.dispatch_id
            """;
    private static final String MISSING = """
            select * from recall_receiver
            where (owner = ? or receiver = ? or told_by = ?) and state = 'SENT' and (recall_id, receiver) > (?, ?)
            order by recall_id, receiver limit ?
            """;

    /**
     * Somebody whom the hub must tell, because the originator does not know that it has this.
     *
     * @param provider who told it: as far as it may know, whose recall it is
     * @param dispatchId the messageId that it saw, which its recall names
     */
    public record ToTell(Party receiver, Party provider, UUID dispatchId) {}

    /** Where a page begins: after this receiver of this recall. */
    public record Cursor(UUID recallId, String receiver) {
        /** Before the first. */
        public static final Cursor START = new Cursor(new UUID(0, 0), "");

        /** After one that was seen. */
        public static Cursor after(Asked asked) {
            return new Cursor(asked.recallId(), asked.receiver().organisation());
        }
    }

    /** Whom the hub must tell and who has not signed for the recall yet; sorted. */
    public List<ToTell> toTell(Connection tx, UUID recallId) throws SQLException {
        return Sql.of(TO_TELL, recallId).list(tx, Recalls::toTell);
    }

    /** The recalls that call a dispatch back and are to ask its receiver, whom they do not name, for the first time. */
    List<UUID> calling(Connection tx, UUID dispatchId) throws SQLException {
        return Sql.of("""
                        select recall_id from recall_dispatch told join recall_receiver asked using (recall_id, receiver)
                        where told.dispatch_id = ? and not told.again and not asked.named and asked.told_at is null
                        order by recall_id
                        """, dispatchId).list(tx, row -> row.getObject("recall_id", UUID.class));
    }

    /** The recalls that call a dispatch back whose receiver they had asked before. */
    List<UUID> callingAgain(Connection tx, UUID dispatchId) throws SQLException {
        return Sql.of(
                        "select recall_id from recall_dispatch where dispatch_id = ? and again order by recall_id",
                        dispatchId)
                .list(tx, row -> row.getObject("recall_id", UUID.class));
    }

    /** What one receiver of a recall had been told when it was first asked, whether the originator names it or not. */
    public Optional<ToTell> seenBy(Connection tx, UUID recallId, Party receiver) throws SQLException {
        return Sql.of("""
                        select receiver, provider, dispatch_id from recall_dispatch
                        where recall_id = ? and receiver = ? and not again
                        order by hop, dispatch_id limit 1
                        """, recallId, receiver).first(tx, Recalls::toTell);
    }

    /** The same of what one dispatch brought. */
    Optional<ToTell> seenBy(Connection tx, UUID recallId, UUID dispatchId) throws SQLException {
        return Sql.of("""
                        select receiver, provider, dispatch_id from recall_dispatch where recall_id = ? and dispatch_id = ?
                        """, recallId, dispatchId).first(tx, Recalls::toTell);
    }

    private static ToTell toTell(ResultSet row) throws SQLException {
        return new ToTell(
                Party.of(row.getString("receiver")),
                Party.of(row.getString("provider")),
                row.getObject("dispatch_id", UUID.class));
    }

    /** Whoever was asked in a recall, the nearest first; its originator alone sees them all. */
    public List<Asked> asked(Connection tx, Party originator, UUID recallId) throws SQLException {
        return Sql.of("""
                        select * from recall_receiver where owner = ? and recall_id = ? order by hop, receiver
                        """, originator, recallId).list(tx, RecallStore::read);
    }

    /**
     * Who has not answered: to an originator everybody, to whoever passed information on those it told, and to every
     * organisation itself, who see as {@link Asked#originator()} only who told it.
     */
    public List<Asked> missing(Connection tx, Party organisation, Cursor after, int most) throws SQLException {
        return Sql.of(MISSING, organisation, organisation, organisation, after.recallId(), after.receiver(), most)
                .list(tx, row -> RecallStore.read(row).seenBy(organisation));
    }
}
