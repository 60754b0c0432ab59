package org.rilohub.gateway.demo;

/**
 * How the hub answered a sender.
 *
 * @param status HTTP status, or 0 at a queue
 * @param problem name of the problem, empty if it was accepted
 * @param receipt what the sender made of the receipt: {@code verified}, {@code same-as-first} or empty
 */
record Acceptance(String message, String sender, String door, int status, String problem, String receipt) {}
