package org.rilohub.cases.uploads;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;

/**
 * The rows of uploads. Every step forward names where it starts from: of two who take the same step, the second changes
 * nothing and is told so.
 */
final class UploadTable {
    private final Clock clock;
    private final Duration lease;

    /** How many of a chunk's reports were what. */
    record Tally(int reports, int flagged, int rejected, int imported) {}

    UploadTable(Clock clock, Duration lease) {
        this.clock = clock;
        this.lease = lease;
    }

    Optional<StoredUpload> find(Connection tx, UUID uploadId) throws SQLException {
        return Sql.of("select * from upload where upload_id = ?", uploadId).first(tx, StoredUpload::of);
    }

    /** An organisation's own, held until {@code tx} ends. */
    Optional<StoredUpload> hold(Connection tx, Party owner, UUID uploadId) throws SQLException {
        return Sql.of("select * from upload where upload_id = ? and owner = ? for update", uploadId, owner)
                .first(tx, StoredUpload::of);
    }

    Optional<StoredUpload> find(Connection tx, Party owner, UUID uploadId) throws SQLException {
        return Sql.of("select * from upload where upload_id = ? and owner = ?", uploadId, owner)
                .first(tx, StoredUpload::of);
    }

    /** Those with an id before this one, the latest ids first. */
    List<StoredUpload> page(Connection tx, Party owner, Optional<UUID> before, int most) throws SQLException {
        return Sql.of("""
                        select * from upload
                        where owner = ? and (?::uuid is null or upload_id < ?::uuid) order by upload_id desc limit ?
                        """, owner, before, before, most).list(tx, StoredUpload::of);
    }

    List<StoredUpload> of(Connection tx, Party owner) throws SQLException {
        return Sql.of("select * from upload where owner = ? order by received_at desc, upload_id", owner)
                .list(tx, StoredUpload::of);
    }

    Optional<StoredUpload> same(Connection tx, Party owner, String requestDigest) throws SQLException {
        return Sql.of(
                        "select * from upload where owner = ? and request_digest = ? and state not in ('CANCELLED', 'REJECTED')",
                        owner,
                        requestDigest)
                .first(tx, StoredUpload::of);
    }

    /** The unfinished one that waits longest and that nobody works on. */
    Optional<UUID> waiting(Connection tx) throws SQLException {
        return Sql.of("""
                        select upload_id from upload
                        where finished_at is null
                            and (leased_until is null or leased_until <= ? or leased_until > ?)
                        order by received_at, upload_id limit 1
                        """, clock.instant(), farthest()).first(tx, row -> row.getObject("upload_id", UUID.class));
    }

    /** Takes the upload to work on, unless somebody works on it or it is finished. */
    boolean take(Connection tx, UUID uploadId) throws SQLException {
        return Sql.of("""
                        update upload set attempts = attempts + 1, leased_until = ?
                        where upload_id = ? and finished_at is null
                            and (leased_until is null or leased_until <= ? or leased_until > ?)
                        """, clock.instant().plus(lease), uploadId, clock.instant(), farthest())
                        .update(tx)
                == 1;
    }

    /** No lease can run longer, though clocks differ a little: one that seems to is of a clock that was wrong. */
    private Instant farthest() {
        return clock.instant().plus(lease.multipliedBy(2));
    }

    /** Does not count the last attempt: it was not the upload that ended it. Leaves alone what somebody is changing. */
    void excuse(Connection tx, UUID uploadId) throws SQLException {
        Sql.of("""
                        update upload set attempts = greatest(attempts - 1, 0)
                        where upload_id = (select upload_id from upload where upload_id = ? for update skip locked)
                        """, uploadId).update(tx);
    }

    /** Gives it back unfinished. */
    void giveBack(Connection tx, UUID uploadId) throws SQLException {
        Sql.of("update upload set leased_until = null where upload_id = ?", uploadId)
                .update(tx);
    }

    /** A chunk was checked. */
    boolean checked(Connection tx, UUID uploadId, int from, int through, Tally tally) throws SQLException {
        return Sql.of(
                                """
                        update upload set state = 'CHECKING', checked_through = ?, reports = reports + ?,
                            flagged = flagged + ?, rejected = rejected + ?, attempts = 0, leased_until = ?
                        where upload_id = ? and checked_through = ? and state in ('RECEIVED', 'CHECKING')
                        """,
                                through,
                                tally.reports(),
                                tally.flagged(),
                                tally.rejected(),
                                clock.instant().plus(lease),
                                uploadId,
                                from)
                        .update(tx)
                == 1;
    }

    /** A chunk is about to be imported; whoever else tries waits, and is then too late. */
    boolean importing(Connection tx, UUID uploadId, int from, int through) throws SQLException {
        return Sql.of("""
                        update upload set imported_through = ?, attempts = 0, leased_until = ?
                        where upload_id = ? and imported_through = ? and state = 'IMPORTING'
                        """, through, clock.instant().plus(lease), uploadId, from).update(tx) == 1;
    }

    void count(Connection tx, UUID uploadId, Tally tally) throws SQLException {
        Sql.of(
                        "update upload set rejected = rejected + ?, imported = imported + ? where upload_id = ?",
                        tally.rejected(),
                        tally.imported(),
                        uploadId)
                .update(tx);
    }

    /** Moves on to a state that is not the last, from one of several. */
    boolean move(Connection tx, UUID uploadId, List<UploadState> from, UploadState to) throws SQLException {
        return Sql.of(
                                "update upload set state = ?, attempts = 0 where upload_id = ? and state = any (?)",
                                to,
                                uploadId,
                                from.stream().map(UploadState::name).toList())
                        .update(tx)
                == 1;
    }

    /** Ends it, once. */
    boolean end(Connection tx, UUID uploadId, UploadState to, Optional<String> reason, int row) throws SQLException {
        return Sql.of("""
                        update upload set state = ?, reason = ?, reason_row = ?, finished_at = ?, leased_until = null
                        where upload_id = ? and finished_at is null
                        """, to, reason, row, clock.instant(), uploadId).update(tx) == 1;
    }
}
