package org.rilohub.routes;

import java.time.Duration;
import java.util.function.Consumer;

/** A thread of its own that works until it is ended, whatever goes wrong, and naps while there is nothing to do. */
public final class Shift {
    private final Nap nap = new Nap();
    private final Duration longest;
    private final Runnable work;
    private final Consumer<RuntimeException> trouble;
    private final Thread thread;
    private volatile boolean ended;

    /**
     * Does nothing before {@link #start()}.
     *
     * @param thread its name
     * @param longest how long it naps, if nobody wakes it
     * @param work begins anew when it returns; after it fails, too, behind a nap
     * @param trouble told what it failed of
     */
    public Shift(String thread, Duration longest, Runnable work, Consumer<RuntimeException> trouble) {
        this.longest = longest;
        this.work = work;
        this.trouble = trouble;
        this.thread = Thread.ofPlatform().name(thread).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (goesOn()) {
            try {
                work.run();
            } catch (RuntimeException e) {
                trouble.accept(e);
                rest();
            }
        }
    }

    /** Whether nobody has ended it: what works for long asks now and then. */
    public boolean goesOn() {
        return !ended;
    }

    /** There is nothing to do: waits until somebody says that there is, a nap at the longest. */
    public void rest() {
        if (!nap.take(longest)) {
            ended = true;
        }
    }

    /** Says that there is work. */
    public void wake() {
        nap.wake();
    }

    /** Lets what is in hand end, and nothing begin. */
    public void end() {
        ended = true;
        nap.wake();
    }

    /** Whether it comes to its end within this time; no longer waited for if the caller is interrupted. */
    public boolean comesToEnd(Duration patience) {
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
