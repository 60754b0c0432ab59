package org.rilohub.cases.uploads;

/** Octets of a row, by identity: nobody compares them. */
final class Octets {
    private final byte[] value;

    Octets(byte[] value) {
        this.value = value.clone();
    }

    byte[] value() {
        return value.clone();
    }

    boolean isEmpty() {
        return value.length == 0;
    }
}
