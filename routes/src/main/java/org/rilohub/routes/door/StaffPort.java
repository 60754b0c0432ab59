package org.rilohub.routes.door;

/** Where people reach the hub. */
@FunctionalInterface
public interface StaffPort {
    /** The port, once the server runs; -1 before. */
    int number();
}
