package org.rilohub.cases.uploads;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.uploads.UploadVerdicts.Stage;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.sheets.MarkedCopy;
import org.rilohub.partners.sheets.SheetLimits;
import org.rilohub.schemas.Party;
import org.rilohub.security.Vault;

/** The sender's own file handed back, with what became of every row. It is made anew each time and kept nowhere. */
public final class UploadResults {
    private final Database database;
    private final Vault vault;
    private final UploadTable table;
    private final UploadFiles files;
    private final UploadVerdicts verdicts;
    private final SheetLimits limits;

    public UploadResults(Database database, Vault vault, SheetLimits limits, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.table = new UploadTable(clock, Duration.ZERO);
        this.files = new UploadFiles(database);
        this.verdicts = new UploadVerdicts(database);
        this.limits = limits;
    }

    /**
     * Writes the sender's file with the verdicts that there are, row by row; {@code out} stays open.
     *
     * @param language of the defects: English or Japanese
     * @throws OutOfTurnException if there is no such upload of the owner's, no row of it was checked, its file as a whole was
     *     not read, or its content is forgotten; nothing is written
     */
    public void write(Party owner, UUID uploadId, Locale language, OutputStream out) throws IOException {
        var upload = database.transaction(tx -> table.find(tx, owner, uploadId))
                .filter(UploadResults::hasResult)
                .orElseThrow(() -> Uploads.outOfTurn(
                        "out-of-turn", "NO_RESULT", "Ask for the result of an upload whose rows have been checked."));
        var key = vault.unwrap(upload.wrappedKey().value());
        var merged =
                new MergedVerdicts(verdicts.of(uploadId, key, Stage.CHECK), verdicts.of(uploadId, key, Stage.IMPORT));
        new MarkedCopy(files.source(uploadId, key), limits, language)
                .write(upload.progress().format(), merged, upload.progress().checkedThrough(), out);
    }

    /** A file that broke off in the middle cannot be written again either. */
    private static boolean hasResult(StoredUpload upload) {
        var progress = upload.progress();
        boolean read = progress.reason()
                .filter(reason -> !reason.equals(UploadEnds.ROWS_REJECTED))
                .isEmpty();
        return read && progress.checkedThrough() > 0 && !upload.wrappedKey().isEmpty();
    }
}
