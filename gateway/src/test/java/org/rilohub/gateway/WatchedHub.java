package org.rilohub.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.rilohub.routes.DurableSteps;
import org.rilohub.routes.RoutesConfiguration;

/**
 * A hub for tests that kill: told {@code stop-at STEP} on standard input, it halts the first thread that gets there, says
 * {@code REACHED STEP} on standard output, and lets it go on only when told {@code go}. It ends when its input does.
 */
public final class WatchedHub implements DurableSteps {
    private static final String STOP_AT = "stop-at ";

    private final Semaphore goOn = new Semaphore(0);
    private String awaited = "";

    private WatchedHub() {}

    @SuppressWarnings("SystemOut") // How whoever started us learns of us.
    public static void main(String[] arguments) throws IOException {
        var watched = new WatchedHub();
        var settings = Settings.read(System.getenv(), Path.of("").toAbsolutePath());
        Consumer<String> progress = line -> System.err.println("hub: " + line);
        var hub = HubNode.start(settings, progress, watched, Clock.systemUTC(), impatient(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close));
        watched.obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        System.exit(0);
    }

    /** As in production, but waiting seconds where that waits minutes; a killed hub's leases end soon. */
    private static RoutesConfiguration impatient(Settings settings) {
        var usual = HubNode.configuration(settings);
        return new RoutesConfiguration(
                usual.hub(),
                usual.office(),
                usual.acceptedConsumers(),
                usual.partnerConsumers(),
                Duration.ofMillis(500),
                Duration.ofSeconds(4),
                usual.maxAttempts(),
                Duration.ofSeconds(4),
                Duration.ofSeconds(4),
                Duration.ofSeconds(2));
    }

    private void obey(BufferedReader orders) throws IOException {
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.startsWith(STOP_AT)) {
                stopAt(order.substring(STOP_AT.length()));
            } else {
                goOn.release();
            }
        }
        stopAt("");
        goOn.release();
    }

    private synchronized void stopAt(String step) {
        awaited = step;
    }

    private synchronized boolean isAwaited(String step) {
        if (!awaited.equals(step)) {
            return false;
        }
        awaited = "";
        return true;
    }

    @Override
    @SuppressWarnings("SystemOut") // How whoever started us learns of it.
    public void reached(String step) {
        if (isAwaited(step)) {
            System.out.println("REACHED " + step);
            goOn.acquireUninterruptibly();
        }
    }
}
