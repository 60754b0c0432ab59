package org.rilohub.demopartner.send;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.rilohub.demopartner.envelope.PartnerKeys;
import org.rilohub.demopartner.envelope.Stranger;

/** One kind of envelope, once for each way to send: with other keys, or another clock. */
public final class Seals<E> {
    private static final Duration LONG_AGO = Duration.ofDays(-30);

    private final Map<SendMode, E> envelopes = new EnumMap<>(SendMode.class);
    private final BiFunction<PartnerKeys, Clock, E> maker;
    private final PartnerKeys keys;
    private final Clock clock;

    public Seals(PartnerKeys keys, Clock clock, BiFunction<PartnerKeys, Clock, E> maker) {
        this.keys = keys;
        this.clock = clock;
        this.maker = maker;
    }

    synchronized E with(SendMode mode) {
        return envelopes.computeIfAbsent(mode, this::make);
    }

    private E make(SendMode mode) {
        return switch (mode) {
            case FORGED -> maker.apply(Stranger.insteadOf(keys), clock);
            case EXPIRED -> maker.apply(keys, Clock.offset(clock, LONG_AGO));
            case NORMAL, REPEAT, TAMPERED -> maker.apply(keys, clock);
        };
    }
}
