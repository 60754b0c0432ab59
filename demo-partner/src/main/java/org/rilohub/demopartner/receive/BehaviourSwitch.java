package org.rilohub.demopartner.receive;

/** The behaviour now, and a way to wait for the next. */
public final class BehaviourSwitch {
    private Behaviour now = Behaviour.NORMAL;

    public synchronized Behaviour now() {
        return now;
    }

    public synchronized void set(Behaviour next) {
        now = next;
        notifyAll();
    }

    /** Waits while deliveries are to hang. */
    synchronized void awaitNoHang() throws InterruptedException {
        while (now == Behaviour.HANG) {
            wait();
        }
    }
}
