package org.rilohub.routes;

/** Hands a sealed and recorded dispatch to its partner, once for each attempt. */
final class Handover {
    private final Outbound outbound;
    private final DurableSteps steps;

    Handover(Outbound outbound, DurableSteps steps) {
        this.outbound = outbound;
        this.steps = steps;
    }

    Leaving.Handed deliver(Leaving.Ready ready) {
        steps.reached("deliver.before-send");
        var receipt = outbound.send(ready.closed().sealed(), ready.due().partner());
        steps.reached("deliver.sent");
        return new Leaving.Handed(ready, receipt);
    }
}
