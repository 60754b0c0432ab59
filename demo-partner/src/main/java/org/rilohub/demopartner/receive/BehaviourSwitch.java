package org.rilohub.demopartner.receive;

import java.io.Closeable;

/** The behaviour now, and a way to wait for the next. */
public final class BehaviourSwitch implements Closeable {
    private Behaviour now = Behaviour.NORMAL;
    private boolean closed;

    public synchronized Behaviour now() {
        return now;
    }

    public synchronized void set(Behaviour next) {
        now = next;
        notifyAll();
    }

    /**
     * Waits while deliveries are to hang.
     *
     * @throws InterruptedException also when the partner stops meanwhile
     */
    synchronized void awaitNoHang() throws InterruptedException {
        while (now == Behaviour.HANG && !closed) {
            wait();
        }
        if (closed) {
            throw new InterruptedException("the partner stops");
        }
    }

    /** Lets go of whatever hangs; nothing more is taken. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
