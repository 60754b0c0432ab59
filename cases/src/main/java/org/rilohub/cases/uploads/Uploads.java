package org.rilohub.cases.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.partners.sheets.SheetLimits;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Vault;
import org.rilohub.security.Vault.ContentKey;

/** Uploads as their senders see them. An organisation sees its own only. */
public final class Uploads {
    private final Database database;
    private final Vault vault;
    private final UploadTable table;
    private final UploadFiles files;
    private final UploadLeaves leaves;
    private final SheetLimits limits;
    private final Clock clock;

    /** What else is stored with an upload that is new. */
    @FunctionalInterface
    public interface Beside {
        /**
         * Stores it in the transaction that stores the upload: both stand, or neither.
         *
         * @throws SQLException if the store fails
         */
        void store(Connection tx, UploadProgress upload) throws SQLException;
    }

    /** The same request came before; thrown so that nothing of its second coming is stored. */
    private static final class CameBeforeException extends RuntimeException {
        private final transient UploadProgress first;

        CameBeforeException(UploadProgress first) {
            super("came before", null, false, false);
            this.first = first;
        }
    }

    public Uploads(Database database, Vault vault, Leaves leaves, SheetLimits limits, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.table = new UploadTable(clock, Duration.ZERO);
        this.files = new UploadFiles(database);
        this.leaves = new UploadLeaves(leaves);
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Stores a file as it comes, encrypted, with its leaf. The same file with the same policy and header again is the
     * upload that there is, unless that was cancelled or rejected.
     *
     * @param beside asked only if the upload is new
     * @return the upload, new or first; its id tells which
     * @throws org.rilohub.partners.sheets.UnfitSheetException if it is too large; nothing is stored
     * @throws OutOfTurnException {@code signature-invalid}, if it is another file than was meant, or {@code id-reuse}, if the
     *     id is that of another upload; nothing is stored
     * @throws IOException if the file breaks off; nothing is stored
     */
    public UploadProgress receive(UploadRequest request, InputStream file, Beside beside) throws IOException {
        refuseOtherLanes(request);
        try {
            return database.transaction(tx -> store(tx, request, file, beside));
        } catch (CameBeforeException e) {
            return e.first;
        } catch (StoreException e) {
            return known(request, file, e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What uploads hold is non-nominal and for all of CEN; other lanes take one message at a time. */
    private static void refuseOtherLanes(UploadRequest request) {
        var header = request.header();
        boolean elsewhere =
                header.to().stream().flatMap(to -> to.lane().stream()).anyMatch(lane -> lane != Lane.CEN);
        if (header.lane() != Lane.CEN || elsewhere) {
            throw outOfTurn("rule-violated", "NOT_CEN", "Upload files for the CEN lane only.");
        }
    }

    /** The id is taken: by the same request, which is answered again, or by another. */
    private UploadProgress known(UploadRequest request, InputStream file, StoreException cause) throws IOException {
        var taken = cause.second()
                ? database.transaction(tx -> table.find(tx, request.header().messageId()))
                : Optional.<StoredUpload>empty();
        if (taken.isEmpty()) {
            throw cause;
        }
        var first = taken.get();
        refuseOtherFile(request, UploadFiles.digest(file, limits.bytes()));
        if (!first.progress().owner().equals(request.owner())
                || !first.requestDigest().equals(UploadHeaders.digest(request))) {
            throw outOfTurn("id-reuse", "ID_REUSE", "Give each upload an id of its own.");
        }
        return first.progress();
    }

    private UploadProgress store(Connection tx, UploadRequest request, InputStream file, Beside beside)
            throws SQLException {
        var id = request.header().messageId();
        var key = vault.newKey();
        insert(tx, request, key);
        var stored = octets(tx, id, key, file);
        refuseOtherFile(request, stored.digest());
        var asked = UploadHeaders.digest(request);
        var first = table.same(tx, request.owner(), asked);
        if (first.isPresent()) {
            throw new CameBeforeException(first.get().progress());
        }
        Sql.of(
                        "update upload set file_digest = ?, request_digest = ?, bytes = ? where upload_id = ?",
                        stored.digest(),
                        asked,
                        stored.bytes(),
                        id)
                .update(tx);
        var upload = table.find(tx, id).orElseThrow().progress();
        leaves.received(tx, upload, stored.bytes());
        beside.store(tx, upload);
        return upload;
    }

    private static void refuseOtherFile(UploadRequest request, String digest) {
        if (!request.fileDigest().equals(digest)) {
            throw OutOfTurnException.of(
                    "signature-invalid", "OTHER_FILE", "fileDigest", "Sign the digest of the file that is sent.");
        }
    }

    private UploadFiles.Stored octets(Connection tx, UUID id, ContentKey key, InputStream file) throws SQLException {
        try {
            return files.store(tx, id, key, file, limits.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(Connection tx, UploadRequest request, ContentKey key) throws SQLException {
        var id = request.header().messageId();
        Sql.of(
                        """
                        insert into upload (upload_id, owner, sent_by, file_digest, request_digest, format, template,
                            policy, bytes, state, wrapped_key, header, received_at)
                        values (?, ?, ?, '', ?, ?, ?, ?, 0, 'RECEIVED', ?, ?, ?)
                        """,
                        id,
                        request.owner(),
                        request.sentBy(),
                        id.toString(),
                        request.format(),
                        request.template(),
                        request.policy(),
                        key.wrapped(),
                        UploadHeaders.seal(request.header(), key),
                        clock.instant())
                .update(tx);
    }

    /** How far an upload of the organisation's has come; empty if it has no such upload. */
    public Optional<UploadProgress> progress(Connection tx, Party owner, UUID uploadId) throws SQLException {
        return table.find(tx, owner, uploadId).map(StoredUpload::progress);
    }

    /** So many of the organisation's uploads, by their ids, the latest first, after {@code before}. */
    public List<UploadProgress> page(Connection tx, Party owner, Optional<UUID> before, int most) throws SQLException {
        return table.page(tx, owner, before, most).stream()
                .map(StoredUpload::progress)
                .toList();
    }

    /** All of the organisation's uploads, the latest first. */
    public List<UploadProgress> of(Connection tx, Party owner) throws SQLException {
        return table.of(tx, owner).stream().map(StoredUpload::progress).toList();
    }

    /**
     * Cancels an upload that is not finished, and withdraws what was held of it.
     *
     * @param subject the issuer's id of who cancels; never a name
     * @throws OutOfTurnException if there is none, or it is finished
     */
    public void cancel(Connection tx, Party owner, UUID uploadId, String subject, RowIntake intake)
            throws SQLException {
        var upload = table.hold(tx, owner, uploadId)
                .map(StoredUpload::progress)
                .filter(each -> !each.state().isFinal())
                .orElseThrow(() -> outOfTurn(
                        "out-of-turn", "UPLOAD_IS_FINISHED", "Cancel an upload before it is imported or rejected."));
        intake.withdraw(tx, uploadId);
        table.end(tx, uploadId, UploadState.CANCELLED, Optional.empty(), 0);
        leaves.cancelled(tx, upload, subject);
    }

    /**
     * Forgets the content of uploads that ended before, their keys first of all; counts and digests stay.
     *
     * @return how many
     */
    public int forget(Connection tx, Instant endedBefore) throws SQLException {
        for (var part : List.of("upload_part", "upload_verdicts")) {
            Sql.of(
                            "delete from " + part
                                    + " where upload_id in (select upload_id from upload where finished_at < ?)",
                            endedBefore)
                    .update(tx);
        }
        return Sql.of(
                        "update upload set wrapped_key = null, header = null where finished_at < ? and wrapped_key is not null",
                        endedBefore)
                .update(tx);
    }

    static OutOfTurnException outOfTurn(String problem, String reason, String remedy) {
        return new OutOfTurnException(problem, reason, List.of(new OutOfTurnException.Defect("", reason, remedy)));
    }
}
