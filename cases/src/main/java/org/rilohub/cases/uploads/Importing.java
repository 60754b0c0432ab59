package org.rilohub.cases.uploads;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.uploads.UploadTable.Tally;
import org.rilohub.cases.uploads.UploadVerdicts.Stage;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.partners.sheets.ReportCheck.Checked;
import org.rilohub.partners.sheets.RowVerdict;
import org.rilohub.partners.sheets.RowVerdict.Verdict;
import org.rilohub.partners.sheets.SheetDefect;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Vault.ContentKey;

/** Hands the reports that passed the check to the intake, chunk by chunk, each report once. */
final class Importing {
    private final Database database;
    private final UploadTable table;
    private final UploadVerdicts verdicts;
    private final RowIntake intake;
    private final int chunk;
    private final Consumer<String> steps;
    private final BooleanSupplier stopping;

    Importing(
            Database database,
            UploadTable table,
            UploadVerdicts verdicts,
            RowIntake intake,
            int chunk,
            Consumer<String> steps,
            BooleanSupplier stopping) {
        this.database = database;
        this.table = table;
        this.verdicts = verdicts;
        this.intake = intake;
        this.chunk = chunk;
        this.steps = steps;
        this.stopping = stopping;
    }

    /**
     * Goes on from where the last one came to.
     *
     * @return whether the end was reached; not if another node or the sender was there first, or it is to stop
     */
    boolean run(StoredUpload upload, UploadWork work, ContentKey key) throws IOException {
        try (work) {
            var passedOver = rejected(upload, key);
            int through = upload.progress().importedThrough();
            for (var found = next(work, through, passedOver);
                    !found.isEmpty();
                    found = next(work, through, passedOver)) {
                if (!commit(upload, key, through, found) || stopping.getAsBoolean()) {
                    return false;
                }
                through = found.getLast().verdict().last();
            }
            return true;
        }
    }

    private Set<Integer> rejected(StoredUpload upload, ContentKey key) {
        var rows = new HashSet<Integer>();
        verdicts.of(upload.id(), key, Stage.CHECK).forEachRemaining(each -> {
            if (each.rejects()) {
                rows.add(each.first());
            }
        });
        return rows;
    }

    private List<Checked> next(UploadWork work, int through, Set<Integer> passedOver) throws IOException {
        var found = new ArrayList<Checked>();
        while (found.size() < chunk) {
            var rows = work.after(through);
            if (rows.isEmpty()) {
                break;
            }
            if (!passedOver.contains(rows.get().first())) {
                found.add(work.check(rows.get()));
            }
        }
        return found;
    }

    private boolean commit(StoredUpload upload, ContentKey key, int from, List<Checked> found) {
        int through = found.getLast().verdict().last();
        boolean first = database.transaction(tx -> {
            boolean won = table.importing(tx, upload.id(), from, through);
            if (won) {
                var refused = admit(tx, upload, found);
                verdicts.store(tx, upload.id(), key, Stage.IMPORT, through, refused);
                table.count(tx, upload.id(), new Tally(0, 0, refused.size(), found.size() - refused.size()));
            }
            steps.accept("upload.import.before-commit");
            return won;
        });
        steps.accept("upload.import.committed");
        return first;
    }

    private List<RowVerdict> admit(Connection tx, StoredUpload upload, List<Checked> found) throws SQLException {
        var refused = new ArrayList<RowVerdict>();
        for (var each : found) {
            admit(tx, upload, each).ifPresent(refused::add);
            steps.accept("upload.import.row");
        }
        return refused;
    }

    /** What the rules reject now, although they passed it when it was checked, is refused like what memory rejects. */
    private Optional<RowVerdict> admit(Connection tx, StoredUpload upload, Checked checked) throws SQLException {
        var report = checked.submission().filter(any -> !checked.verdict().rejects());
        return report.isPresent() ? admit(tx, upload, checked.verdict(), report.get()) : Optional.of(checked.verdict());
    }

    private Optional<RowVerdict> admit(Connection tx, StoredUpload upload, RowVerdict verdict, Submission report)
            throws SQLException {
        var id = report.header().messageId();
        var row = new UploadRow(upload.id(), upload.progress().owner(), verdict.first(), id);
        Sql.of("savepoint upload_row").update(tx);
        try {
            var reportId = intake.admit(tx, report, row);
            Sql.of("release savepoint upload_row").update(tx);
            Sql.of(
                            "insert into upload_report (upload_id, row_number, message_id, report_id) values (?, ?, ?, ?)",
                            upload.id(),
                            row.row(),
                            id,
                            reportId)
                    .update(tx);
            return Optional.empty();
        } catch (OutOfTurnException e) {
            Sql.of("rollback to savepoint upload_row").update(tx);
            return Optional.of(refused(verdict, e));
        }
    }

    private static RowVerdict refused(RowVerdict verdict, OutOfTurnException refusal) {
        var defects = new ArrayList<SheetDefect>(verdict.defects());
        refusal.defects().stream()
                .map(defect -> new SheetDefect(verdict.first(), column(defect.field()), defect.rule(), defect.remedy()))
                .forEach(defects::add);
        return new RowVerdict(verdict.first(), verdict.last(), Verdict.REJECTED, defects);
    }

    /** {@code report.goods[].type} as its column is called. */
    private static String column(String path) {
        return MessageForm.field(path).replace("[]", "");
    }
}
