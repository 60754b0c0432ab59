package org.rilohub.gateway.doors;

import java.io.IOException;

/**
 * One row of the matrix.
 *
 * @param name what is wrong
 * @param status HTTP status the interface guide promises; 0 at the queue
 * @param type of the problem it promises
 */
record BadCase(String name, int status, String type, Attempt attempt) {
    /** Sends it. */
    @FunctionalInterface
    interface Attempt {
        Answer make() throws IOException, InterruptedException;
    }

    @Override
    public String toString() {
        return name;
    }
}
