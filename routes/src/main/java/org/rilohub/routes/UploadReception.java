package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.uploads.UploadProgress;
import org.rilohub.cases.uploads.Uploads;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.partners.sheets.UnfitSheetException;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.routes.SecurityLog.Incident;
import org.rilohub.routes.UploadBoard.Taken;
import org.rilohub.schemas.Party;
import org.rilohub.security.Receipt;
import org.rilohub.security.Receipts;
import org.rilohub.security.Received;
import org.rilohub.security.Verified;

/** Takes files in: who signed, what for, and that it is that file; every refusal is written down. */
final class UploadReception {
    private final Database database;
    private final Opening opening;
    private final Uploads uploads;
    private final Receipts receipts;
    private final Leaves leaves;
    private final SecurityLog security;
    private final Party hub;
    private final Clock clock;
    private final Runnable arrived;

    /** @param arrived told when there is an upload to work on */
    UploadReception(
            Database database,
            Opening opening,
            Uploads uploads,
            Receipts receipts,
            Leaves leaves,
            SecurityLog security,
            Party hub,
            Clock clock,
            Runnable arrived) {
        this.database = database;
        this.opening = opening;
        this.uploads = uploads;
        this.receipts = receipts;
        this.leaves = leaves;
        this.security = security;
        this.hub = hub;
        this.clock = clock;
        this.arrived = arrived;
    }

    Taken receive(Received received, SheetFormat format, String sentBy, InputStream file) throws IOException {
        try {
            var verified = opening.open(received);
            var statement = UploadStatement.of(verified);
            expect(received, verified, statement);
            var request = statement.request(format, sentBy);
            var upload = uploads.receive(request, file, (tx, stored) -> sign(tx, verified, stored));
            var taken = new Taken(upload, receipt(upload));
            arrived.run();
            return taken;
        } catch (InvalidMessageException e) {
            throw refused(received, e.problem(), e.defects());
        } catch (RefusedException e) {
            throw new ProblemException(security.refused(incident(received, e.refusal())));
        } catch (OutOfTurnException e) {
            throw refused(received, e.problem(), TaskProblems.defects(e));
        } catch (UnfitSheetException e) {
            throw refused(received, "too-large", List.of());
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }

    private void expect(Received received, Verified verified, UploadStatement statement) {
        var id = statement.header().messageId();
        if (!received.idempotencyKey().equals(Optional.of(id))) {
            throw new RefusedException(Refusal.of("idempotency-key-mismatch", "IDEMPOTENCY_KEY_MISMATCH", id));
        }
        Addressee.requireOneBasis(statement.header());
        if (!verified.fresh() && !isKnown(verified.signer(), id)) {
            throw new RefusedException(Refusal.of("expired", "NOT_FRESH", id));
        }
    }

    private boolean isKnown(Party owner, UUID uploadId) {
        return database.transaction(tx -> uploads.progress(tx, owner, uploadId)).isPresent();
    }

    /** Of the upload that there is: a repeat has the receipt of the first. */
    private String receipt(UploadProgress upload) {
        return database.transaction(tx -> Sql.of(
                                "select receipt from upload_statement where upload_id = ? and owner = ?",
                                upload.uploadId(),
                                upload.owner())
                        .first(tx, row -> row.getString("receipt")))
                .orElseThrow(() -> new IllegalStateException("every upload is stored with its statement"));
    }

    /** What was signed and its receipt stand or fall with the upload: nothing is imported that nobody signed. */
    private void sign(Connection tx, Verified verified, UploadProgress upload) throws SQLException {
        var statement = new String(verified.received().wire(), US_ASCII);
        var facts = new TreeMap<String, Object>(Map.of(
                "uploadId", upload.uploadId().toString(),
                "contentDigest", verified.contentDigest(),
                "fileDigest", upload.fileDigest(),
                "statement", Digest.of(statement)));
        var leaf = leaves.write(tx, "upload-signed", upload.owner(), facts);
        var receipt = receipts.sign(new Receipt(
                upload.uploadId(),
                verified.contentDigest(),
                upload.owner(),
                hub,
                verified.received().at(),
                "ACCEPTED",
                leaf.toString()));
        Sql.of(
                        "insert into upload_statement (upload_id, owner, statement, receipt, received_at) values (?, ?, ?, ?, ?)",
                        upload.uploadId(),
                        upload.owner(),
                        statement,
                        receipt,
                        clock.instant())
                .update(tx);
    }

    private ProblemException refused(Received received, String problem, List<Defect> defects) {
        var reason =
                defects.isEmpty() ? problem : problem + ":" + defects.getFirst().rule();
        var refusal = new Refusal(problem, reason, defects, Optional.empty(), false);
        return new ProblemException(security.refused(incident(received, refusal)));
    }

    private static Incident incident(Received received, Refusal refusal) {
        return new Incident(received.door(), Optional.of(received.peer()), refusal, Digest.of(received.wire()));
    }
}
