package org.rilohub.gateway.kill;

/** Who dies. The broker is part of the hub's process and dies with it. */
enum Victim {
    HUB,
    DATABASE,
    BOTH;

    boolean takesHub() {
        return this != DATABASE;
    }

    boolean takesDatabase() {
        return this != HUB;
    }
}
