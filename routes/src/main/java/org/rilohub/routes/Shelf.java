package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.schemas.Party;
import org.rilohub.security.Door;

/** Keeps dispatches for partners that fetch: each is decided again, sealed and recorded when it is claimed. */
final class Shelf implements Inbox {
    private static final int MOST = 100;
    private static final UUID START = new UUID(0, 0);

    private final Database database;
    private final Dispatches dispatches;
    private final Claims claims;
    private final Settlement settlement;
    private final RoutesConfiguration configuration;
    private final Clock clock;
    private final Function<Leaving.Due, Leaving> prepare;

    /** @param prepare the delivery's own steps up to the recorded seal; whatever else comes back does not leave */
    Shelf(
            Database database,
            Dispatches dispatches,
            Claims claims,
            Settlement settlement,
            RoutesConfiguration configuration,
            Clock clock,
            Function<Leaving.Due, Leaving> prepare) {
        this.database = database;
        this.dispatches = dispatches;
        this.claims = claims;
        this.settlement = settlement;
        this.configuration = configuration;
        this.clock = clock;
        this.prepare = prepare;
    }

    private record Leased(List<Leaving.Due> due, Instant until, Optional<UUID> last) {}

    @Override
    public Page claim(Party receiver, int limit, Optional<String> cursor) {
        int wanted = Math.clamp(limit, 1, MOST);
        try {
            var leased = database.transaction(tx -> lease(tx, receiver, after(cursor), wanted));
            var items = new ArrayList<Item>();
            for (var due : leased.due()) {
                item(due, leased.until()).ifPresent(items::add);
            }
            return new Page(items, leased.last().map(UUID::toString));
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }

    /** A cursor nobody gave out starts from the beginning. */
    private static UUID after(Optional<String> cursor) {
        try {
            return cursor.map(UUID::fromString).orElse(START);
        } catch (IllegalArgumentException e) {
            return START;
        }
    }

    /** What is urgent comes first on whichever page, and does not move the cursor: it may have come meanwhile. */
    private Leased lease(Connection tx, Party receiver, UUID after, int limit) throws SQLException {
        var now = clock.instant();
        var until = now.plus(configuration.lease());
        var longest = configuration.longestLease();
        var urgent = dispatches.holdUrgent(tx, receiver, now, longest, limit);
        var others = dispatches.holdWaiting(tx, receiver, after, now, longest, limit - urgent.size());
        var waiting = Stream.concat(urgent.stream(), others.stream()).toList();
        var due = new ArrayList<Leaving.Due>();
        for (var parcel : waiting) {
            dispatches.lease(tx, parcel.dispatchId(), until, parcel.attempts());
            claims.due(tx, parcel).ifPresent(due::add);
        }
        var last = others.isEmpty() ? after : others.getLast().dispatchId();
        return new Leased(due, until, waiting.size() == limit ? Optional.of(last) : Optional.empty());
    }

    private Optional<Item> item(Leaving.Due due, Instant until) {
        return prepare.apply(due) instanceof Leaving.Ready ready ? Optional.of(item(ready, until)) : Optional.empty();
    }

    private static Item item(Leaving.Ready ready, Instant until) {
        var dispatch = ready.due().dispatch();
        return new Item(
                dispatch.dispatchId(),
                dispatch.lane(),
                dispatch.content().header().messageType().name(),
                until,
                new String(ready.closed().sealed().wire(), US_ASCII));
    }

    @Override
    public void confirm(Party receiver, UUID messageId, String receipt) {
        try {
            requireSealedFor(receiver, messageId);
            settlement.settle(receiver, messageId, receipt);
        } catch (WrongReceiptException e) {
            throw new ProblemException(settlement.alarm(Door.INBOX, receiver, receipt, e.reason()));
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }

    private void requireSealedFor(Party receiver, UUID messageId) {
        boolean sealed = database.transaction(tx -> dispatches.hold(tx, messageId))
                .filter(parcel -> parcel.receiver().equals(receiver))
                .filter(parcel -> !parcel.sealedDigests().isEmpty())
                .isPresent();
        if (!sealed) {
            throw new ProblemException(Problems.of("not-found"));
        }
    }
}
