package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.rilohub.agreements.Frameworks;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.FrameworkVersions;
import org.rilohub.cases.frameworks.StoredVersion;
import org.rilohub.cases.frameworks.UnfitFrameworkException;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.PostgresLedger;
import org.rilohub.ledger.sql.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frameworks as they are recorded, in every version. A version that this node took counts from the next question on;
 * one that another node took, about a second later.
 */
public final class StandingFrameworks implements Supplier<Frameworks>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandingFrameworks.class);
    private static final int SECONDS_BETWEEN_LOOKS = 1;

    private final Database database;
    private final FrameworkVersions versions = new FrameworkVersions();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hub-frameworks").daemon().factory());

    private volatile Reading reading;
    private boolean failing;

    private StandingFrameworks(Database database, Reading reading) {
        this.database = database;
        this.reading = reading;
    }

    /**
     * Records what is shipped of frameworks nobody knows yet, then loads every version there is.
     *
     * @param shipped the software's own texts: what differs from a framework that is known is announced, never taken
     * @param announce told a line at a time
     * @throws UnfitFrameworkException with every defect, if a recorded version does not load, its cases fail, or it is not
     *     what was recorded
     */
    public static StandingFrameworks open(
            DataSource source,
            PostgresLedger ledger,
            Clock clock,
            List<FrameworkText> shipped,
            Consumer<String> announce) {
        var database = new Database(source);
        var shipment = new Shipment(new Leaves(ledger, clock), clock, announce);
        var stored = database.transaction(tx -> shipment.arrive(tx, shipped));
        var standing = new StandingFrameworks(database, Reading.of(stored, shipped));
        var unused = standing.executor.scheduleWithFixedDelay(
                standing::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return standing;
    }

    @Override
    public Frameworks get() {
        return reading.frameworks();
    }

    /** Reads again, now. A look that fails keeps what there is, and is not the last one. */
    synchronized void look() {
        try {
            var read = database.transaction(this::changed);
            failing = false;
            if (!read.isEmpty()) {
                take(read);
            }
        } catch (RuntimeException e) {
            complain(e);
        }
    }

    /** Every version, if there are others than those that stand; else none. */
    private List<StoredVersion> changed(Connection tx) throws SQLException {
        return versions.count(tx) == reading.texts().size() ? List.of() : versions.all(tx);
    }

    /** Versions only grow in number: what was read later never gives way to what was read before. */
    private void take(List<StoredVersion> stored) {
        var read = Reading.of(stored, reading.texts().values());
        if (read.texts().size() > reading.texts().size()) {
            reading = read;
        }
    }

    private void complain(RuntimeException e) {
        if (!failing) {
            LOG.error(
                    "frameworks not read again, the last ones stand: {} {}",
                    e.getClass().getSimpleName(),
                    e.getMessage());
        }
        failing = true;
    }

    /** Looks no more, once a look that is under way has ended. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Every version, loaded.
     *
     * @param texts by framework and number
     */
    private record Reading(Map<String, FrameworkText> texts, Frameworks frameworks) {
        /** @param known texts that were loaded before: what is recorded letter by letter the same is not loaded again */
        static Reading of(List<StoredVersion> stored, Iterable<FrameworkText> known) {
            var reader = new VersionReader(known);
            var texts = new TreeMap<String, FrameworkText>();
            var versions = new ArrayList<org.rilohub.agreements.FrameworkVersion>();
            for (var version : stored) {
                reader.read(version).ifPresent(text -> {
                    texts.put(version.framework() + " " + version.number(), text);
                    versions.add(VersionReader.counting(version, text));
                });
            }
            reader.refuseDefects();
            return new Reading(texts, Frameworks.ofVersions(versions));
        }
    }
}
