package org.rilohub.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.cases.uploads.RowIntake;
import org.rilohub.cases.uploads.UploadProgress;
import org.rilohub.cases.uploads.UploadResults;
import org.rilohub.cases.uploads.Uploads;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.schemas.Party;
import org.rilohub.security.Received;

/** The uploads in the database, and what takes them in. */
final class UploadOffice implements UploadBoard {
    private final Enquiries enquiries;
    private final Uploads uploads;
    private final UploadResults results;
    private final RowIntake intake;
    private final UploadReception reception;

    UploadOffice(
            Database database, Uploads uploads, UploadResults results, RowIntake intake, UploadReception reception) {
        this.enquiries = Enquiries.open(database);
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
        return enquiries.ask(tx -> uploads.progress(tx, asker, uploadId));
    }

    @Override
    public List<UploadProgress> page(Party asker, Optional<UUID> before, int most) {
        return enquiries.ask(tx -> uploads.page(tx, asker, before, most));
    }

    @Override
    public void result(Party asker, UUID uploadId, Locale language, OutputStream out) throws IOException {
        enquiries.told(() -> {
            results.write(asker, uploadId, language, out);
            return true;
        });
    }

    @Override
    public UploadProgress cancel(Party asker, UUID uploadId, String subject) {
        return enquiries.ask(tx -> {
            uploads.cancel(tx, asker, uploadId, subject, intake);
            return uploads.progress(tx, asker, uploadId).orElseThrow();
        });
    }
}
