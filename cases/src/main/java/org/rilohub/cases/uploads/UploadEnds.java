package org.rilohub.cases.uploads;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.sheets.SheetFault;
import org.rilohub.partners.sheets.UnfitSheetException;

/** The ends of the stages of an upload: each in one transaction with its leaf. */
final class UploadEnds {
    static final String ROWS_REJECTED = "ROWS_REJECTED";

    private final Database database;
    private final UploadTable table;
    private final UploadLeaves leaves;
    private final RowIntake intake;
    private final Consumer<String> steps;

    UploadEnds(Database database, UploadTable table, UploadLeaves leaves, RowIntake intake, Consumer<String> steps) {
        this.database = database;
        this.table = table;
        this.leaves = leaves;
        this.intake = intake;
        this.steps = steps;
    }

    /** All rows were checked. */
    boolean checked(UUID uploadId) {
        return told("checked", database.transaction(tx -> {
            boolean moved =
                    table.move(tx, uploadId, List.of(UploadState.RECEIVED, UploadState.CHECKING), UploadState.CHECKED);
            if (moved) {
                leaves.checked(tx, progress(tx, uploadId));
            }
            steps.accept("upload.checked.before-commit");
            return moved;
        }));
    }

    /**
     * What the policy makes of the check.
     *
     * @return whether to go on
     */
    boolean decided(UUID uploadId) {
        return told("decided", database.transaction(tx -> {
            var upload = progress(tx, uploadId);
            var reason = refusal(upload);
            if (reason.isPresent()) {
                reject(tx, upload, reason.get(), 0);
                return false;
            }
            return table.move(tx, uploadId, List.of(UploadState.CHECKED), UploadState.IMPORTING);
        }));
    }

    /** All rows were imported or refused: they are let go all at once, or not at all. */
    boolean imported(UUID uploadId) {
        return told("imported", database.transaction(tx -> {
            var upload = table.find(tx, uploadId).orElseThrow().progress();
            var reason = refusal(upload);
            if (reason.isPresent()) {
                reject(tx, upload, reason.get(), 0);
            } else if (table.end(tx, uploadId, UploadState.IMPORTED, Optional.empty(), 0)) {
                intake.release(tx, uploadId);
                leaves.imported(tx, upload);
            }
            steps.accept("upload.imported.before-commit");
            return false;
        }));
    }

    private static Optional<String> refusal(UploadProgress upload) {
        if (upload.reports() == 0) {
            return Optional.of(SheetFault.EMPTY.name());
        }
        boolean all = upload.rejected() >= upload.reports();
        boolean any = upload.rejected() > 0 && upload.policy() == UploadPolicy.ALL_OR_NOTHING;
        return all || any ? Optional.of(ROWS_REJECTED) : Optional.empty();
    }

    /** The file as a whole is not read. */
    void unfit(UUID uploadId, UnfitSheetException unfit) {
        database.perform(tx -> reject(tx, progress(tx, uploadId), unfit.fault().name(), unfit.row()));
    }

    /** Something in the file stops whoever works on it, again and again. */
    void unreadable(UUID uploadId) {
        database.perform(tx -> reject(tx, progress(tx, uploadId), SheetFault.UNREADABLE.name(), 0));
    }

    private void reject(Connection tx, UploadProgress upload, String reason, int row) throws SQLException {
        if (table.end(tx, upload.uploadId(), UploadState.REJECTED, Optional.of(reason), row)) {
            intake.withdraw(tx, upload.uploadId());
            leaves.rejected(tx, upload, reason);
        }
    }

    private UploadProgress progress(Connection tx, UUID uploadId) throws SQLException {
        return table.find(tx, uploadId).orElseThrow().progress();
    }

    private boolean told(String step, boolean result) {
        steps.accept("upload." + step + ".committed");
        return result;
    }
}
