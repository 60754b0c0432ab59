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

/** The uploads in the database, and what takes them in. */
final class UploadOffice implements UploadBoard {
    private final Database database;
    private final Uploads uploads;
    private final UploadResults results;
    private final RowIntake intake;
    private final UploadReception reception;

    UploadOffice(
            Database database, Uploads uploads, UploadResults results, RowIntake intake, UploadReception reception) {
        this.database = database;
        this.uploads = uploads;
        this.results = results;
        this.intake = intake;
        this.reception = reception;
    }

    @Override
    public Taken receive(Received statement, SheetFormat format, String sentBy, InputStream file) throws IOException {
        return reception.receive(statement, format, sentBy, file);
    }

    @Override
    public Optional<UploadProgress> progress(Party asker, UUID uploadId) {
        return read(tx -> uploads.progress(tx, asker, uploadId));
    }

    @Override
    public List<UploadProgress> page(Party asker, Optional<UUID> before, int most) {
        return read(tx -> uploads.page(tx, asker, before, most));
    }

    @Override
    public void result(Party asker, UUID uploadId, Locale language, OutputStream out) throws IOException {
        try {
            results.write(asker, uploadId, language, out);
        } catch (OutOfTurnException e) {
            throw problem(e);
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }

    @Override
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
