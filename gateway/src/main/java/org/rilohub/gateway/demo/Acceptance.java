package org.rilohub.gateway.demo;

/**
 * How the hub answered a sender.
 *
 * @param status HTTP status, or 0 at a queue
 * @param problem name of the problem, empty if it was accepted
 * @param quarantined whether the hub keeps what it refused for those who investigate
 * @param receipt what the sender made of the receipt: {@code verified}, {@code same-as-first} or empty
 */
record Acceptance(
        String message, String sender, String door, int status, String problem, boolean quarantined, String receipt) {}
