package org.rilohub.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** What was started, to be stopped in the opposite order however each of it goes; several threads may start parts. */
public final class StartedParts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Consumer<String> progress;

    /** @param progress told, a line at a time, what did not stop cleanly */
    public StartedParts(Consumer<String> progress) {
        this.progress = progress;
    }

    /** The part, to be stopped before those that were kept earlier. */
    public synchronized <T extends AutoCloseable> T kept(T part) {
        parts.push(part);
        return part;
    }

    private synchronized Optional<AutoCloseable> last() {
        return Optional.ofNullable(parts.poll());
    }

    /** Stops every part; what is kept meanwhile, too. */
    @Override
    public void close() {
        for (var part = last(); part.isPresent(); part = last()) {
            stop(part.get());
        }
    }

    private void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // AutoCloseable declares no less; the other parts must still be closed
            progress.accept("a part did not stop cleanly: " + e.getClass().getSimpleName());
        }
    }
}
