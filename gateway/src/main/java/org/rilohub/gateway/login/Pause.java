package org.rilohub.gateway.login;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {
    void last(Duration time) throws InterruptedException;
}
