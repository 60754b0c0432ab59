package org.rilohub.gateway.login;

/** How an offer ended. */
sealed interface Outcome {
    /** The person approved. */
    record Approved(AccessToken token) implements Outcome {}

    /** The person refused. */
    record Denied() implements Outcome {}

    /** Nobody answered in time. */
    record Expired() implements Outcome {}
}
