package org.rilohub.gateway.login;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * What the person needs to approve, and we to ask whether they have (RFC 8628 section 3.2).
 *
 * @param deviceCode ours to keep secret
 * @param userCode to type at {@code address}
 * @param direct the address with the code filled in; the same as {@code address} if the issuer gives none
 * @param ends when the codes do
 * @param interval least time between two questions
 */
record Offer(String deviceCode, String userCode, URI address, URI direct, Instant ends, Duration interval) {
    private static final int LONGEST_SECONDS = 3_600;
    private static final int USUAL_INTERVAL_SECONDS = 5;

    /** @throws IssuerException if anything is missing, or a terminal should not show it */
    static Offer of(Answer answer, Instant now) {
        var userCode = answer.text("user_code");
        var deviceCode = answer.text("device_code");
        int seconds = answer.body().path("expires_in").asInt(0);
        if (!userCode.matches("[A-Za-z0-9-]{4,40}") || deviceCode.isEmpty() || seconds < 1) {
            throw new IssuerException("the issuer offers no code that can be used");
        }
        var address = OpenIdIssuer.https(answer.text("verification_uri"));
        var direct = answer.text("verification_uri_complete");
        return new Offer(
                deviceCode,
                userCode,
                address,
                direct.isEmpty() ? address : OpenIdIssuer.https(direct),
                now.plusSeconds(Math.min(seconds, LONGEST_SECONDS)),
                interval(answer));
    }

    private static Duration interval(Answer answer) {
        int seconds = answer.body().path("interval").asInt(USUAL_INTERVAL_SECONDS);
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_SECONDS));
    }
}
