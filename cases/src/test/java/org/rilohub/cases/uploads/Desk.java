package org.rilohub.cases.uploads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.ds.PGSimpleDataSource;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.partners.Validation;
import org.rilohub.partners.sheets.ReportCheck;
import org.rilohub.partners.sheets.SheetLimits;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.rules.Rules;
import org.rilohub.security.GcmVault;

/** Uploads on a real database, with a clock that tests move. */
final class Desk {
    private static final Duration LEASE = Duration.ofMinutes(1);

    final Database database;
    final Uploads uploads;
    final UploadResults results;
    final MovedClock clock = new MovedClock(Filled.AT);

    private final SecureRandom random = new SecureRandom();
    private final GcmVault vault;
    private final Leaves leaves;

    Desk(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        this.database = new Database(source);
        var master = new byte[32];
        Arrays.fill(master, (byte) 7);
        this.vault = new GcmVault(List.of(new SecretKeySpec(master, "AES")), random);
        this.leaves = new Leaves(new PostgresLedger(random), clock);
        this.uploads = new Uploads(database, vault, leaves, SheetLimits.standard(), clock);
        this.results = new UploadResults(database, vault, SheetLimits.standard(), clock);
        database.perform(tx -> Sql.of(HeldReports.TABLE).update(tx));
    }

    UUID id() {
        return Ids.next(clock, random);
    }

    UUID send(byte[] file, UploadPolicy policy) {
        return send(Filled.request(id(), policy), file).uploadId();
    }

    UploadProgress send(UploadRequest request, byte[] file) {
        try {
            return uploads.receive(Filled.about(file, request), Filled.stream(file), (tx, upload) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID sendRows(String prefix, int count, IntPredicate bad, UploadPolicy policy) {
        return send(Filled.rows(prefix, count, bad), policy);
    }

    UploadRunner runner(int chunk, Consumer<String> steps) {
        var check = new ReportCheck(Validation.by(Rules.standard(clock)), SheetLimits.standard());
        var settings = new UploadRunner.Settings(SheetLimits.standard(), chunk, LEASE);
        return new UploadRunner(database, vault, leaves, check, new HeldReports(), settings, clock, steps);
    }

    void run(UUID id) {
        runner(100, step -> {}).run(id);
    }

    /** As after a kill: the lease of the dead has run out. */
    void laterRun(UUID id) {
        clock.move(LEASE);
        run(id);
    }

    UploadProgress progress(UUID id) {
        return progressAsSeenBy(Filled.JAPAN, id).orElseThrow();
    }

    Optional<UploadProgress> progressAsSeenBy(Party owner, UUID id) {
        return database.transaction(tx -> uploads.progress(tx, owner, id));
    }

    List<UploadProgress> allOf(Party owner) {
        return database.transaction(tx -> uploads.of(tx, owner));
    }

    String result(UUID id, Locale language) {
        return new String(resultOctets(id, language), StandardCharsets.UTF_8);
    }

    byte[] resultOctets(UUID id, Locale language) {
        var out = new ByteArrayOutputStream();
        try {
            results.write(Filled.JAPAN, id, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    int count(String question, Object... parameters) {
        return database.transaction(tx ->
                Sql.of(question, parameters).first(tx, row -> row.getInt(1)).orElseThrow());
    }

    int held(UUID id, String state) {
        return count("select count(*) from held_report where upload_id = ? and state = ?", id, state);
    }
}
