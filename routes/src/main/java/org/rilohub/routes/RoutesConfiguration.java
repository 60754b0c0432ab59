package org.rilohub.routes;

import java.time.Duration;
import org.rilohub.schemas.Party;

/**
 * How the flow runs.
 *
 * @param hub the party the hub signs as
 * @param office whose staff review before publication in the CEN lane
 * @param acceptedConsumers how many accepted messages are decided at a time, on this node
 * @param partnerConsumers how many messages go to one partner at a time, on this node
 * @param retryBase delay before the second attempt; each later one waits twice as long as the one before
 * @param retryCeiling longest delay between attempts
 * @param maxAttempts after which a dispatch is parked
 * @param receiptPatience how long a receipt that comes by itself may take before the message is sent again
 * @param lease how long a claim holds, of an inbox and of a sending consumer
 * @param patience how long work may lie untouched on a queue before it is queued again
 */
public record RoutesConfiguration(
        Party hub,
        Party office,
        int acceptedConsumers,
        int partnerConsumers,
        Duration retryBase,
        Duration retryCeiling,
        int maxAttempts,
        Duration receiptPatience,
        Duration lease,
        Duration patience) {
    public RoutesConfiguration {
        atLeastOne("acceptedConsumers", acceptedConsumers);
        atLeastOne("partnerConsumers", partnerConsumers);
        atLeastOne("maxAttempts", maxAttempts);
        positive("retryBase", retryBase);
        positive("retryCeiling", retryCeiling);
        positive("receiptPatience", receiptPatience);
        positive("lease", lease);
        positive("patience", patience);
        if (retryCeiling.compareTo(retryBase) < 0) {
            throw new IllegalArgumentException("retryCeiling is shorter than retryBase");
        }
    }

    /** As the runbook describes it. */
    public static RoutesConfiguration usual() {
        return new RoutesConfiguration(
                Party.of("hub:AP"),
                Party.of("rilo:AP"),
                4,
                4,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                10,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30));
    }

    /** The same with another number of attempts. */
    public RoutesConfiguration trying(int attempts) {
        return new RoutesConfiguration(
                hub,
                office,
                acceptedConsumers,
                partnerConsumers,
                retryBase,
                retryCeiling,
                attempts,
                receiptPatience,
                lease,
                patience);
    }

    /** How long to wait after so many attempts: 1, 2, 4 … times the base, up to the ceiling. */
    public Duration delayAfter(int attempts) {
        var doublings = Math.min(Math.max(attempts - 1, 0), 30);
        var delay = retryBase.multipliedBy(1L << doublings);
        return delay.compareTo(retryCeiling) < 0 ? delay : retryCeiling;
    }

    /** How many rows of files are decided at a time, on this node, beside the others: half as many as of those. */
    int uploadedConsumers() {
        return Math.max(1, acceptedConsumers / 2);
    }

    /** Twice a lease: the nodes' clocks may differ a little, and none may hold anything longer than that. */
    Duration longestLease() {
        return lease.multipliedBy(2);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1");
        }
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing");
        }
    }
}
