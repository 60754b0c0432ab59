package org.rilohub.routes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Breaks off at chosen steps, as a crash there would, so many times. */
final class Steps implements DurableSteps {
    private final Map<String, AtomicInteger> breaks = new ConcurrentHashMap<>();
    private final List<String> reached = new CopyOnWriteArrayList<>();

    /** Ends what is going on, as if the process had ended. */
    static final class BrokenOffException extends RuntimeException {
        BrokenOffException(String step) {
            super(step);
        }
    }

    void breakOff(String step, int times) {
        breaks.put(step, new AtomicInteger(times));
    }

    List<String> reached() {
        return List.copyOf(reached);
    }

    @Override
    public void reached(String step) {
        reached.add(step);
        var left = breaks.get(step);
        if (left != null && left.getAndDecrement() > 0) {
            throw new BrokenOffException(step);
        }
    }
}
