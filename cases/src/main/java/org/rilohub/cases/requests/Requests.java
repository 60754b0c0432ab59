package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.clocks.Deadline;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;
import org.rilohub.security.Vault;

/**
 * Requests for assistance, in the caller's transaction; each side sees its own, the requested one once they may leave. The
 * version of one, as a side reads it, counts what happened and what the side's own people have written.
 */
public final class Requests {
    /** The most a list holds. */
    public static final int MOST = 200;

    private static final String OF_A_SIDE = """
            select * from request_case
            where case_id = ? and (requesting = ? or requested = ? and released_at is not null)
            """;

    private final Vault vault;

    /**
     * Part of a list.
     *
     * @param next where the rest begins, if there is more
     */
    public record Page(List<RequestCase> requests, Optional<Place> next) {
        public Page {
            requests = List.copyOf(requests);
        }
    }

    /**
     * Where a request stands in a list.
     *
     * @param due when it was to be answered, in a list of what is due
     */
    public record Place(UUID caseId, Optional<Instant> due) {
        static Place of(RequestCase request, Wanted wanted) {
            return new Place(
                    request.caseId(),
                    wanted.dueBefore().flatMap(any -> request.times().answer()).map(Deadline::due));
        }
    }

    /**
     * Something that happened to a request.
     *
     * @param event a code: an {@link Event}, or {@code REMINDED} or {@code BREACHED} of a clock
     * @param step of the clock that rang, {@code answer:80}
     * @param messageId the hub's id of the message that did it
     * @param digest of the leaf that says the same, {@code sha-256:} and hexadecimal
     */
    public record Past(
            long version,
            String event,
            Side by,
            State from,
            State to,
            String clause,
            Optional<String> step,
            Optional<UUID> messageId,
            Instant at,
            String digest) {}

    /** @param vault makes the keyed digests by which references are found */
    public Requests(Vault vault) {
        this.vault = vault;
    }

    /** One, for a side of it; empty for everybody else. */
    public Optional<RequestCase> find(Connection tx, Party party, UUID caseId) throws SQLException {
        return Sql.of(OF_A_SIDE, caseId, party, party).first(tx, row -> RequestRow.readBy(party, row));
    }

    /** The same, held until {@code tx} ends. */
    public Optional<RequestCase> hold(Connection tx, Party party, UUID caseId) throws SQLException {
        return Sql.of(OF_A_SIDE + " for update", caseId, party, party).first(tx, row -> RequestRow.readBy(party, row));
    }

    /**
     * Notes that a side, its people or its system, has written about a request: the version that this side reads grows by one,
     * so that none of its people writes without having read so. The other side learns of it when the message arrives.
     */
    public void written(Connection tx, Party party, UUID caseId) throws SQLException {
        Sql.of("""
                        update request_case set
                            requesting_wrote = requesting_wrote + case when requesting = ? then 1 else 0 end,
                            requested_wrote = requested_wrote + case when requested = ? then 1 else 0 end
                        where case_id = ?
                        """, party, party, caseId).update(tx);
    }

    /**
     * Those of a party, newest first; where {@link Wanted#dueBefore} is asked, soonest due first.
     *
     * @param after {@link Page#next()} of the page before
     * @param limit at most {@value #MOST}
     */
    public Page list(Connection tx, Party party, Wanted wanted, Optional<Place> after, int limit) throws SQLException {
        int most = Math.clamp(limit, 1, MOST);
        var found = listing(party, wanted, after, most + 1).sql().list(tx, row -> RequestRow.readBy(party, row));
        return found.size() > most
                ? new Page(found.subList(0, most), Optional.of(Place.of(found.get(most - 1), wanted)))
                : new Page(found, Optional.empty());
    }

    /** Keyed digest under which a requesting side's own number is stored. */
    String mark(String reference) {
        return vault.marks(reference).getFirst();
    }

    Listing listing(Party party, Wanted wanted, Optional<Place> after, int limit) {
        return new Listing(party, wanted, wanted.reference().map(vault::marks).orElse(List.of()), after, limit);
    }

    /** What happened to one, oldest first, for a side of it; empty for everybody else. */
    public List<Past> history(Connection tx, Party party, UUID caseId) throws SQLException {
        return find(tx, party, caseId).isEmpty()
                ? List.of()
                : Sql.of("select * from request_event where case_id = ? order by version", caseId)
                        .list(tx, Requests::past);
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getLong("version"),
                row.getString("event"),
                Side.valueOf(row.getString("by_side")),
                State.valueOf(row.getString("from_state")),
                State.valueOf(row.getString("to_state")),
                row.getString("clause"),
                Sql.text(row, "step"),
                Optional.ofNullable(row.getObject("message_id", UUID.class)),
                Sql.instant(row, "at"),
                row.getString("digest"));
    }
}
