package org.rilohub.gateway.login;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One sign-in of somebody whose browser is elsewhere: the device authorization grant (RFC 8628). */
final class DeviceSignIn {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final Duration SLOWER = Duration.ofSeconds(5);

    private final OpenIdIssuer issuer;
    private final String client;
    private final Proof proof;
    private final Clock clock;
    private final Pause pause;

    DeviceSignIn(OpenIdIssuer issuer, String client, Proof proof, Clock clock, Pause pause) {
        this.issuer = issuer;
        this.client = client;
        this.proof = proof;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Asks for codes (section 3.1).
     *
     * @throws IssuerException if the issuer gives none to this client
     * @throws UnreachableException if it does not answer
     */
    Offer ask() throws InterruptedException {
        var endpoint = endpoint("device_authorization_endpoint");
        var answer = issuer.post(
                endpoint,
                Map.of("client_id", client, "code_challenge_method", "S256", "code_challenge", proof.challenge()));
        if (answer.status() != 200) {
            throw new IssuerException("the issuer gives no device code to " + client + ": " + answer.error());
        }
        return Offer.of(answer, clock.instant());
    }

    /**
     * Asks until the person has answered or the codes have ended, never more often than the issuer wants (section 3.5).
     *
     * @throws IssuerException if the issuer refuses for another reason, or gives a token that is not for the hub
     */
    Outcome await(Offer offer) throws InterruptedException {
        var endpoint = endpoint("token_endpoint");
        var interval = offer.interval();
        while (clock.instant().plus(interval).isBefore(offer.ends())) {
            pause.last(interval);
            var answer = answer(endpoint, offer);
            var outcome = answer.flatMap(this::outcome);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            interval = next(interval, answer);
        }
        return new Outcome.Expired();
    }

    /** Nothing if the issuer cannot be reached: it may the next time. */
    private Optional<Answer> answer(URI endpoint, Offer offer) throws InterruptedException {
        try {
            return Optional.of(issuer.post(
                    endpoint,
                    Map.of(
                            "grant_type",
                            GRANT,
                            "client_id",
                            client,
                            "device_code",
                            offer.deviceCode(),
                            "code_verifier",
                            proof.verifier())));
        } catch (UnreachableException e) {
            return Optional.empty();
        }
    }

    private Optional<Outcome> outcome(Answer answer) {
        if (answer.status() == 200) {
            return Optional.of(new Outcome.Approved(AccessToken.of(answer.text("access_token"), issuer.name())));
        }
        return switch (answer.error()) {
            case "authorization_pending", "slow_down" -> Optional.empty();
            case "access_denied" -> Optional.of(new Outcome.Denied());
            case "expired_token" -> Optional.of(new Outcome.Expired());
            default -> throw new IssuerException("the issuer refuses: " + answer.error());
        };
    }

    private static Duration next(Duration interval, Optional<Answer> answer) {
        if (answer.isEmpty()) {
            return interval.multipliedBy(2);
        }
        return answer.get().error().equals("slow_down") ? interval.plus(SLOWER) : interval;
    }

    private URI endpoint(String name) throws InterruptedException {
        var named = issuer.configuration().path(name).asString("");
        if (named.isEmpty()) {
            throw new IssuerException(issuer.name() + " has no " + name);
        }
        return OpenIdIssuer.https(named);
    }
}
