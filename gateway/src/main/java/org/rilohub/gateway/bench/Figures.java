package org.rilohub.gateway.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What one run came to.
 *
 * @param door by which reports came in and went out
 * @param accepted with a receipt that holds
 * @param failed refused, or without an answer
 * @param verified reports that the partner verified and stored: only these count
 * @param perSecond of those
 * @param hubCpuMillis CPU milliseconds of the hub's process for each verified report
 * @param acceptP50 milliseconds from sending to the hub's verified receipt
 * @param endToEndP50 milliseconds from the report's creation to its being verified by the partner
 * @param residentMegabytes of the hub's process at the end
 */
@JsonPropertyOrder({
    "door",
    "seconds",
    "accepted",
    "failed",
    "verified",
    "perSecond",
    "hubCpuMillis",
    "acceptP50",
    "acceptP99",
    "endToEndP50",
    "endToEndP99",
    "residentMegabytes"
})
record Figures(
        String door,
        double seconds,
        long accepted,
        long failed,
        long verified,
        double perSecond,
        double hubCpuMillis,
        double acceptP50,
        double acceptP99,
        double endToEndP50,
        double endToEndP99,
        long residentMegabytes) {
    /** Whether reports crossed, and every accepted one arrived. */
    boolean complete() {
        return accepted > 0 && verified >= accepted;
    }
}
