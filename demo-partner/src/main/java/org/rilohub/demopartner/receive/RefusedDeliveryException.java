package org.rilohub.demopartner.receive;

/** A delivery that cannot be taken, with the problem of the interface guide that says why. */
final class RefusedDeliveryException extends Exception {
    private final int status;
    private final String problem;

    RefusedDeliveryException(int status, String problem, String reason) {
        super(reason);
        this.status = status;
        this.problem = problem;
    }

    int status() {
        return status;
    }

    String problem() {
        return problem;
    }
}
