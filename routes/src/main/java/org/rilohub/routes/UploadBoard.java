package org.rilohub.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.uploads.RowIntake;
import org.rilohub.cases.uploads.UploadProgress;
import org.rilohub.cases.uploads.UploadResults;
import org.rilohub.cases.uploads.Uploads;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.schemas.Party;
import org.rilohub.security.Received;

/** Files of many reports, for the systems that send them. An organisation's own are all there are. */
public final class UploadBoard {
    private final Database database;
    private final Uploads uploads;
    private final UploadResults results;
    private final RowIntake intake;
    private final UploadReception reception;

    UploadBoard(
            Database database,
            Uploads uploads,
            UploadResults results,
            RowIntake intake,
            UploadReception reception) {
        this.database = database;
        this.uploads = uploads;
        this.results = results;
        this.intake = intake;
        this.reception = reception;
    }

    /**
     * An upload that is with the hub, and the hub's word for it.
     *
     * @param receipt compact JWS over the statement's digest, the same at every repeat
     */
    public record Taken(UploadProgress upload, String receipt) {}

    /**
     * Takes a file, as it comes, under a signed statement about it.
     *
     * @param statement what was signed, as it came
     * @param sentBy the issuer's id of the program that sends
     * @throws ProblemException if it is refused; its leaf is written by then, and nothing is stored
     * @throws IOException if the file breaks off; nothing is stored
     */
    public Taken receive(Received statement, SheetFormat format, String sentBy, InputStream file) throws IOException {
        return reception.receive(statement, format, sentBy, file);
    }

    /** Empty if there is none of the asker's. */
    public Optional<UploadProgress> progress(Party asker, UUID uploadId) {
        return read(tx -> uploads.progress(tx, asker, uploadId));
    }

    /** The asker's, by their ids, the latest first, after {@code before}. */
    public List<UploadProgress> page(Party asker, Optional<UUID> before, int most) {
        return read(tx -> uploads.page(tx, asker, before, most));
    }

    /**
     * Writes the sender's own file with what became of every row; {@code out} stays open.
     *
     * @throws ProblemException {@code out-of-turn} if there is none of the asker's; nothing is written
     */
    public void result(Party asker, UUID uploadId, Locale language, OutputStream out) throws IOException {
        try {
            results.write(asker, uploadId, language, out);
        } catch (OutOfTurnException e) {
            throw problem(e);
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }

    /**
     * Cancels one of the asker's that is not finished.
     *
     * @param subject the issuer's id of the program that asks
     * @throws ProblemException {@code out-of-turn} if it is finished
     */
    public UploadProgress cancel(Party asker, UUID uploadId, String subject) {
        return read(tx -> {
            uploads.cancel(tx, asker, uploadId, subject, intake);
            return uploads.progress(tx, asker, uploadId).orElseThrow();
        });
    }

    private <T> T read(Database.Work<T> work) {
        try {
            return database.transaction(work);
        } catch (OutOfTurnException e) {
            throw problem(e);
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }

    private static ProblemException problem(OutOfTurnException e) {
        var defects = e.defects().stream()
                .map(defect -> new Defect(defect.field(), defect.rule(), defect.remedy()))
                .toList();
        return new ProblemException(Problems.of(e.problem(), defects));
    }
}
