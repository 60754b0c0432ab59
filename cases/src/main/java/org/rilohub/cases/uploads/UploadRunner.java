package org.rilohub.cases.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.partners.sheets.ReportCheck;
import org.rilohub.partners.sheets.ReportSheet;
import org.rilohub.partners.sheets.SheetLimits;
import org.rilohub.partners.sheets.UnfitSheetException;
import org.rilohub.security.Vault;

/**
 * Works uploads off, one at a time: any node may, and any may go on where another was killed. Nothing is done twice,
 * because each step commits together with how far it came, and starts only where the last one ended.
 */
public final class UploadRunner {
    private static final int MOST_ATTEMPTS = 5;

    private final Database database;
    private final Vault vault;
    private final UploadFiles files;
    private final UploadTable table;
    private final UploadEnds ends;
    private final ReportCheck check;
    private final Checking checking;
    private final Importing importing;
    private final Settings settings;
    private final Set<UUID> excused = ConcurrentHashMap.newKeySet();
    private volatile Optional<UUID> inHand = Optional.empty();
    private volatile boolean stopping;

    /**
     * How it works.
     *
     * @param chunk reports of one transaction
     * @param lease how long an upload stays with a node that says nothing more of it
     */
    public record Settings(SheetLimits limits, int chunk, Duration lease) {
        /** 250 reports, one minute. */
        public static Settings standard() {
            return new Settings(SheetLimits.standard(), 250, Duration.ofMinutes(1));
        }
    }

    /**
     * @param check of each report, by the rules that need no memory
     * @param intake by which reports are admitted
     * @param steps told the name of each durable step before and after it
     */
    public UploadRunner(
            Database database,
            Vault vault,
            Leaves leaves,
            ReportCheck check,
            RowIntake intake,
            Settings settings,
            Clock clock,
            Consumer<String> steps) {
        this.database = database;
        this.vault = vault;
        this.check = check;
        this.settings = settings;
        this.files = new UploadFiles(database);
        this.table = new UploadTable(clock, settings.lease());
        var verdicts = new UploadVerdicts(database);
        this.ends = new UploadEnds(database, table, new UploadLeaves(leaves), intake, steps);
        this.checking = new Checking(database, table, verdicts, settings.chunk(), steps, this::isStopping);
        this.importing = new Importing(database, table, verdicts, intake, settings.chunk(), steps, this::isStopping);
    }

    /**
     * Works on the upload that waits longest, until it is finished or another node has taken it over.
     *
     * @return whether there was one
     * @throws StoreException if the database fails: what was committed is kept, call again
     */
    public boolean runNext() {
        if (stopping) {
            return false;
        }
        var next = database.transaction(table::waiting);
        next.ifPresent(this::run);
        return next.isPresent();
    }

    /** As {@link #runNext}, on this upload, if it is unfinished and nobody works on it. */
    public void run(UUID uploadId) {
        List.copyOf(excused).forEach(this::excuse);
        if (!database.transaction(tx -> table.take(tx, uploadId))) {
            return;
        }
        inHand = Optional.of(uploadId);
        try {
            work(uploadId);
            database.perform(tx -> table.giveBack(tx, uploadId));
        } catch (StoreException e) {
            if (e.passing()) {
                excused.add(uploadId);
            }
            throw e;
        } finally {
            inHand = Optional.empty();
        }
    }

    private void excuse(UUID uploadId) {
        database.perform(tx -> table.excuse(tx, uploadId));
        excused.remove(uploadId);
    }

    /**
     * Lets the chunk in hand end and gives its upload back, for any node to go on with; afterwards nothing is begun. If the
     * process ends before the chunk does, that does not count against the upload.
     *
     * @throws StoreException if the database fails; it is stopped all the same
     */
    public void stop() {
        stopping = true;
        inHand.ifPresent(this::excuse);
    }

    private boolean isStopping() {
        return stopping;
    }

    private void work(UUID uploadId) {
        var upload = load(uploadId);
        if (upload.attempts() > MOST_ATTEMPTS) {
            ends.unreadable(uploadId);
            return;
        }
        try {
            step(upload);
        } catch (UnfitSheetException e) {
            ends.unfit(uploadId, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void step(StoredUpload upload) throws IOException {
        var id = upload.id();
        switch (upload.progress().state()) {
            case RECEIVED, CHECKING -> go(checking.run(upload, open(upload), key(upload)) && ends.checked(id), id);
            case CHECKED -> go(ends.decided(id), id);
            case IMPORTING -> go(importing.run(upload, open(upload), key(upload)) && ends.imported(id), id);
            case IMPORTED, REJECTED, CANCELLED -> {}
        }
    }

    private void go(boolean on, UUID uploadId) throws IOException {
        if (on) {
            step(load(uploadId));
        }
    }

    private StoredUpload load(UUID uploadId) {
        return database.transaction(tx -> table.find(tx, uploadId)).orElseThrow();
    }

    private Vault.ContentKey key(StoredUpload upload) {
        return vault.unwrap(upload.wrappedKey().value());
    }

    private UploadWork open(StoredUpload upload) throws IOException {
        var key = key(upload);
        var sheet = ReportSheet.open(
                files.source(upload.id(), key), upload.progress().format(), settings.limits());
        return new UploadWork(upload, sheet, UploadHeaders.open(upload, key), check);
    }
}
