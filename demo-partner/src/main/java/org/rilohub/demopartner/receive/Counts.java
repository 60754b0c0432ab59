package org.rilohub.demopartner.receive;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rilohub.demopartner.load.Latencies;
import org.rilohub.demopartner.store.Delivery;

/** How many deliveries this process verified, when, and how long each was under way. */
public final class Counts {
    private final Latencies endToEnd = new Latencies();
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();

    /** A view of the moment; times in milliseconds, from the header's creation to the arrival here. */
    public record Shown(
            long verified, Optional<Instant> firstAt, Optional<Instant> lastAt, Latencies.Shown endToEndMillis) {}

    synchronized void add(Delivery delivery) {
        endToEnd.add(Duration.between(delivery.createdAt(), delivery.receivedAt()));
        first = first.or(() -> Optional.of(delivery.receivedAt()));
        last = Optional.of(delivery.receivedAt());
    }

    /** Starts anew. */
    public synchronized void clear() {
        endToEnd.clear();
        first = Optional.empty();
        last = Optional.empty();
    }

    public synchronized Shown shown() {
        return new Shown(endToEnd.count(), first, last, endToEnd.shown());
    }
}
