package org.rilohub.routes.webhooks;

import java.time.Clock;
import org.rilohub.ledger.Leaves;
import org.rilohub.ledger.sql.Database;
import org.rilohub.partners.Directory;
import org.rilohub.routes.DeliveryException;
import org.rilohub.routes.RoutesConfiguration;
import org.rilohub.routes.deliver.WebhookPush;
import org.rilohub.routes.webhooks.TidingStore.Claimed;
import org.rilohub.security.Receipts;

/** Tells one partner one thing: signed anew each time, tried again later, given up in the end. */
final class WebhookAttempts {
    private static final String TYP = "rilohub-webhook+jws";

    private final TidingStore store = new TidingStore();
    private final Database database;
    private final Directory directory;
    private final Receipts receipts;
    private final Leaves leaves;
    private final WebhookPush push;
    private final RoutesConfiguration configuration;
    private final Clock clock;

    WebhookAttempts(
            Database database,
            Directory directory,
            Receipts receipts,
            Leaves leaves,
            WebhookPush push,
            RoutesConfiguration configuration,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.receipts = receipts;
        this.leaves = leaves;
        this.push = push;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Ends the attempt, however it goes, and lets go of the partner. */
    void attempt(Claimed claimed) {
        if (claimed.tiding().attempts() > configuration.maxAttempts()) {
            giveUp(claimed, "attempts-exhausted");
            return;
        }
        try {
            send(claimed.tiding());
        } catch (DeliveryException e) {
            failed(claimed, e.reason());
            return;
        }
        end(claimed, tx -> store.remove(tx, claimed.tiding()));
    }

    private void send(Tiding tiding) {
        var partner =
                directory.partner(tiding.owner()).orElseThrow(() -> new DeliveryException("PARTNER_UNKNOWN", null));
        var webhook = partner.webhook().orElseThrow(() -> new DeliveryException("NO_WEBHOOK_NAMED", null));
        push.post(webhook, receipts.notice(TYP, tiding.json(), partner.counterpart()));
    }

    private void failed(Claimed claimed, String reason) {
        var tiding = claimed.tiding();
        if (tiding.attempts() == configuration.maxAttempts()) {
            giveUp(claimed, reason);
        } else {
            var at = clock.instant().plus(configuration.delayAfter(tiding.attempts()));
            end(claimed, tx -> store.again(tx, tiding, reason, at));
        }
    }

    /** Nothing is lost: inbox and status say what the partner was not told. */
    private void giveUp(Claimed claimed, String reason) {
        var tiding = claimed.tiding();
        end(claimed, tx -> {
            if (store.remove(tx, tiding)) {
                leaves.write(tx, "webhook-given-up", tiding.owner(), tiding.facts(reason));
            }
        });
    }

    private void end(Claimed claimed, Database.Task task) {
        database.perform(tx -> {
            task.in(tx);
            store.release(tx, claimed);
        });
    }
}
