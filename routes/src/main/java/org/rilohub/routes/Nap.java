package org.rilohub.routes;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How a thread waits for work: until somebody says that there is some, and never longer than it may. */
final class Nap {
    private final Semaphore work = new Semaphore(0);

    /** Ends the nap of whoever waits, or lets the next one be none. */
    void wake() {
        work.release();
    }

    /**
     * Waits; wakes that came meanwhile count as one.
     *
     * @return false if the thread is to end
     */
    boolean take(Duration longest) {
        try {
            if (work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
