package org.rilohub.cases.uploads;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Works on an upload in a process of its own, and halts it as a kill would at the given step, the given time. */
final class KilledRunner {
    private static final int KILLED = 137;

    private KilledRunner() {}

    public static void main(String[] arguments) {
        var desk = new Desk(arguments[0], arguments[1], arguments[2]);
        var left = new AtomicInteger(Integer.parseInt(arguments[5]));
        desk.runner(100, step -> {
                    if (step.equals(arguments[4]) && left.decrementAndGet() == 0) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                })
                .run(UUID.fromString(arguments[3]));
    }
}
