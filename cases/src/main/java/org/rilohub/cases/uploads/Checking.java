package org.rilohub.cases.uploads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.rilohub.cases.uploads.UploadTable.Tally;
import org.rilohub.cases.uploads.UploadVerdicts.Stage;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.sheets.RowVerdict;
import org.rilohub.partners.sheets.RowVerdict.Verdict;
import org.rilohub.security.Vault.ContentKey;

/** Asks of every report the rules that need no memory, and keeps the verdicts, chunk by chunk. */
final class Checking {
    private final Database database;
    private final UploadTable table;
    private final UploadVerdicts verdicts;
    private final int chunk;
    private final Consumer<String> steps;
    private final BooleanSupplier stopping;

    Checking(
            Database database,
            UploadTable table,
            UploadVerdicts verdicts,
            int chunk,
            Consumer<String> steps,
            BooleanSupplier stopping) {
        this.database = database;
        this.table = table;
        this.verdicts = verdicts;
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
            int through = upload.progress().checkedThrough();
            for (var found = next(work, through); !found.isEmpty(); found = next(work, through)) {
                if (!commit(upload.id(), key, through, found) || stopping.getAsBoolean()) {
                    return false;
                }
                through = found.getLast().last();
            }
            return true;
        }
    }

    private List<RowVerdict> next(UploadWork work, int through) throws IOException {
        var found = new ArrayList<RowVerdict>();
        while (found.size() < chunk) {
            var rows = work.after(through);
            if (rows.isEmpty()) {
                break;
            }
            found.add(work.check(rows.get()).verdict());
        }
        return found;
    }

    private boolean commit(UUID uploadId, ContentKey key, int from, List<RowVerdict> found) {
        int through = found.getLast().last();
        boolean first = database.transaction(tx -> {
            boolean won = table.checked(tx, uploadId, from, through, tally(found));
            if (won) {
                var telling = found.stream()
                        .filter(each -> each.verdict() != Verdict.OK)
                        .toList();
                verdicts.store(tx, uploadId, key, Stage.CHECK, through, telling);
            }
            steps.accept("upload.check.before-commit");
            return won;
        });
        steps.accept("upload.check.committed");
        return first;
    }

    private static Tally tally(List<RowVerdict> found) {
        return new Tally(found.size(), count(found, Verdict.FLAGGED), count(found, Verdict.REJECTED), 0);
    }

    private static int count(List<RowVerdict> found, Verdict verdict) {
        return (int) found.stream().filter(each -> each.verdict() == verdict).count();
    }
}
