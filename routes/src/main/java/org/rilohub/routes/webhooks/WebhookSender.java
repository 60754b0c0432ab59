package org.rilohub.routes.webhooks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.routes.RoutesConfiguration;
import org.rilohub.routes.Shift;
import org.rilohub.routes.deliver.WebhookPush;
import org.rilohub.routes.webhooks.TidingStore.Claimed;
import org.rilohub.security.Receipts;

/**
 * Tells partners at their webhooks, at least once, what was written down for them. One call at a time for each partner,
 * however many nodes there are; no partner waits for another's.
 */
public final class WebhookSender implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WebhookSender.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final TidingStore store = new TidingStore();
    private final Database database;
    private final Directory directory;
    private final WebhookAttempts attempts;
    private final Duration lease;
    private final Clock clock;
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hub-webhook-", 0).factory());
    private final Shift shift;

    /**
     * Sends nothing before {@link #start()}.
     *
     * @param source with the tables of V205
     * @param receipts sign with the key each partner accepts
     * @param configuration delays and number of attempts, as for deliveries
     */
    public WebhookSender(
            DataSource source,
            Directory directory,
            Receipts receipts,
            Leaves leaves,
            WebhookPush push,
            RoutesConfiguration configuration,
            Clock clock) {
        this.database = new Database(source);
        this.directory = directory;
        this.attempts = new WebhookAttempts(database, directory, receipts, leaves, push, configuration, clock);
        this.lease = push.deadline().multipliedBy(2);
        this.clock = clock;
        var often = configuration.retryBase().compareTo(LONGEST) < 0 ? configuration.retryBase() : LONGEST;
        this.shift = new Shift("hub-webhooks", often, this::send, WebhookSender::trouble);
    }

    /** Begins to send. */
    public WebhookSender start() {
        shift.start();
        return this;
    }

    /** Outlives any failure of the database: what was not taken off the list is sent again. */
    private static void trouble(RuntimeException e) {
        LOG.log(Level.WARNING, "webhooks wait: {0}", e.getClass().getName());
    }

    private void send() {
        openLines();
        sendAsItComes();
    }

    private void openLines() {
        var partners = directory.all().stream()
                .filter(partner -> partner.webhook().isPresent())
                .map(PartnerFile::party)
                .toList();
        database.perform(tx -> store.openLines(tx, partners));
    }

    private void sendAsItComes() {
        while (shift.goesOn()) {
            var claimed = database.transaction(tx -> store.claim(tx, clock.instant(), lease));
            if (claimed.isPresent()) {
                calls.execute(() -> attempt(claimed.get()));
            } else {
                shift.rest();
            }
        }
    }

    /** What fails otherwise than a call does is tried again when its lease has run out. */
    private void attempt(Claimed claimed) {
        try {
            attempts.attempt(claimed);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a webhook waits: {0}", e.getClass().getName());
        }
        shift.wake();
    }

    /** Lets calls in hand end, for a while; what has not ended then is sent again by whoever comes next. */
    @Override
    public void close() {
        shift.end();
        shift.comesToEnd(ENDING);
        calls.shutdown();
        try {
            if (!calls.awaitTermination(ENDING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "a webhook is still being called");
                calls.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
