package org.rilohub.gateway.doors;

import java.io.IOException;

/** Sends more than anybody should. */
@FunctionalInterface
interface BadFlood {
    Wire.Reply make() throws IOException, InterruptedException;
}
