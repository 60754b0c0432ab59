package org.rilohub.cases.obligations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.disclosures.Disclosure;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.InformationUse;
import org.rilohub.schemas.Party;

/** What is owed, between whom, and how late it is. */
public final class Obligations {
    private static final String BOARD = """
            select owner, receiver,
                count(*) filter (where state = 'OPEN') as open,
                count(*) filter (where state = 'DUE' and late_since is null) as due,
                count(*) filter (where state = 'DUE' and late_since is not null) as late
            from obligation
            where (owner = ? or receiver = ?) and state <> 'CLOSED'
            group by owner, receiver
            order by owner, receiver
            """;
    private static final String FIND = """
            select * from obligation
            where (owner = ? or receiver = ?)
                and (cast(? as text) is null or owner = ? or receiver = ?)
                and (cast(? as text) is null or state = ?)
                and (not ? or (late_since is not null and state <> 'CLOSED'))
                and (dispatch_id, code) > (?, ?)
            order by dispatch_id, code limit ?
            """;

    private final ObligationStore store = new ObligationStore();
    private final Closing closing;

    /**
     * What one administration owes another.
     *
     * @param open not closed, and nobody was reminded yet
     * @param due both sides were reminded, and there is time
     * @param late there is none
     */
    public record Balance(Party provider, Party receiver, int open, int due, int late) {}

    /** Where a page begins: after this obligation of this dispatch. */
    public record Cursor(UUID dispatchId, String code) {
        /** Before the first. */
        public static final Cursor START = new Cursor(new UUID(0, 0), "");

        /** After one that was seen. */
        public static Cursor after(Owed owed) {
            return new Cursor(owed.dispatchId(), owed.code());
        }
    }

    /**
     * Which obligations an organisation looks for: its own, and those it is owed.
     *
     * @param late only what is late and not done
     */
    public record Search(
            Party organisation, Optional<Party> counterpart, Optional<ObligationState> state, boolean late) {}

    public Obligations(ObligationSetting setting) {
        this.closing = new Closing(setting);
    }

    /** What this organisation owes and is owed, by counterpart. */
    public List<Balance> board(Connection tx, Party organisation) throws SQLException {
        return Sql.of(BOARD, organisation, organisation)
                .list(
                        tx,
                        row -> new Balance(
                                Party.of(row.getString("owner")),
                                Party.of(row.getString("receiver")),
                                row.getInt("open"),
                                row.getInt("due"),
                                row.getInt("late")));
    }

    /** One page of what an organisation may see of what it looks for. */
    public List<Owed> find(Connection tx, Search search, Cursor after, int most) throws SQLException {
        return Sql.of(
                        FIND,
                        search.organisation(),
                        search.organisation(),
                        search.counterpart(),
                        search.counterpart(),
                        search.counterpart(),
                        search.state(),
                        search.state(),
                        search.late(),
                        after.dispatchId(),
                        after.code(),
                        most)
                .list(tx, ObligationStore::read);
    }

    /** Whether its receiver says that what it was told by this dispatch is deleted. */
    public boolean isDeleted(Connection tx, UUID dispatchId) throws SQLException {
        return store.isDeleted(tx, dispatchId);
    }

    /**
     * Notes that a receiver deleted what it was told, and closes everything it owed for it; once.
     *
     * @param message in which it says so
     */
    public void deleted(Connection tx, Disclosure told, UUID message, LocalDate day) throws SQLException {
        if (!store.isDeleted(tx, told.dispatchId())) {
            closing.used(tx, told, message, InformationUse.DELETED, Optional.of(day));
        }
    }
}
