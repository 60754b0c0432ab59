package org.rilohub.demopartner.receive;

import java.time.Instant;

/**
 * A delivery this partner did not take.
 *
 * @param problem the last part of the problem's URN: {@code signature-invalid}
 * @param reason for the operator; names no content
 */
public record Refusal(Instant at, String door, String problem, String reason) {}
