package org.rilohub.routes;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.routes.Parcel.State;

/** What becomes of work that cannot go on: never lost, never in the way of the rest, and never told in its own words. */
final class Trouble {
    private static final Logger LOG = System.getLogger(Trouble.class.getName());

    private final Database database;
    private final Dispatches dispatches;
    private final Errands errands;
    private final Parking parking;
    private final Attempts attempts;
    private final Settlement settlement;

    Trouble(
            Database database,
            Dispatches dispatches,
            Errands errands,
            Parking parking,
            Attempts attempts,
            Settlement settlement) {
        this.database = database;
        this.dispatches = dispatches;
        this.errands = errands;
        this.parking = parking;
        this.attempts = attempts;
        this.settlement = settlement;
    }

    /** Leaves to the timer what the database fails at for now; puts anything else aside. A body that is no id stays in the exchange. */
    void deciding(Exchange exchange) {
        var failure = failure(exchange);
        log("deciding", exchange, failure);
        if (failure instanceof StoreException store && store.passing()) {
            exchange.getMessage().setBody(failure);
            return;
        }
        switch (exchange.getMessage().getBody()) {
            case UUID reportId -> park(reportId, code(failure));
            case Opened opened -> park(opened, code(failure));
            case Course course -> park(course.opened(), code(failure));
            case null, default -> keepText(exchange.getMessage());
        }
    }

    private static void keepText(Message message) {
        message.setBody(Optional.ofNullable(message.getBody(String.class)).orElse("no id"));
    }

    private void park(UUID reportId, String reason) {
        database.perform(tx -> parking.park(tx, reportId, reason));
        errands.wake();
    }

    private void park(Opened opened, String reason) {
        database.perform(tx -> {
            var parcel = dispatches.hold(tx, opened.parcel().dispatchId(), State.PENDING);
            if (parcel.isPresent()) {
                errands.park(tx, parcel.get(), reason);
            }
        });
        errands.wake();
    }

    /** Ends the attempt as its failure demands; without an attempt there is nothing to end. */
    void delivering(Exchange exchange) {
        var failure = failure(exchange);
        log("delivering", exchange, failure);
        if (exchange.getMessage().getBody() instanceof Leaving leaving) {
            end(leaving, failure);
        } else if (failure instanceof StoreException) {
            exchange.getMessage().setBody(failure);
        }
    }

    /** After a passing failure of the database the lease runs out by itself. */
    private void end(Leaving leaving, Throwable failure) {
        switch (failure) {
            case StoreException e when e.passing() -> {}
            case GuardException e -> attempts.withhold(leaving, e.reason());
            case WrongReceiptException e -> wrong(leaving, e.reason());
            case DeliveryException e -> attempts.again(leaving, e.reason());
            case OutOfTurnException e -> attempts.keepBack(leaving, e.problem());
            default -> attempts.again(leaving, code(failure));
        }
    }

    private void wrong(Leaving leaving, String reason) {
        var receipt =
                leaving instanceof Leaving.Handed handed ? handed.receipt().orElse("") : "";
        var door = leaving.due().partner().delivery().door();
        settlement.alarm(door, leaving.due().parcel().receiver(), receipt, reason);
        attempts.again(leaving, reason);
    }

    private static Throwable failure(Exchange exchange) {
        var caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return caught == null ? new IllegalStateException("nothing failed") : caught;
    }

    /** Our own codes and class names only: what another exception says may hold what it failed on. */
    private static void log(String doing, Exchange exchange, Throwable failure) {
        LOG.log(Level.WARNING, "{0} {1} {2}", doing, id(exchange.getMessage().getBody()), code(failure));
        LOG.log(
                Level.DEBUG,
                () -> doing + " failed at "
                        + Stream.of(failure.getStackTrace()).limit(5).toList());
    }

    private static String id(@Nullable Object body) {
        return switch (body) {
            case UUID reportId -> reportId.toString();
            case Opened opened -> opened.parcel().dispatchId().toString();
            case Course course -> id(course.opened());
            case Leaving leaving -> leaving.due().parcel().dispatchId().toString();
            case null, default -> "something";
        };
    }

    private static String code(Throwable failure) {
        return switch (failure) {
            case GuardException e -> e.reason();
            case WrongReceiptException e -> e.reason();
            case DeliveryException e -> e.reason();
            case OutOfTurnException e -> e.problem();
            case StoreException e -> "database:" + e.state();
            default -> "failed:" + failure.getClass().getSimpleName();
        };
    }
}
