package org.rilohub.routes.door;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;

/**
 * What an access token must be. The hub does not start without every one of these: a check that is optional is absent.
 *
 * @param issuer whose OpenID configuration names the keys
 * @param audience that {@code aud} must contain
 * @param algorithms by JOSE name, of {@code RS256}, {@code ES256} and {@code EdDSA}
 * @param clockSkew allowed around {@code exp} and {@code nbf}, a minute at most
 * @param tls to fetch the issuer's keys with
 */
public record TokenRules(
        URI issuer, String audience, SortedSet<String> algorithms, Duration clockSkew, SSLContext tls) {
    private static final Set<String> KNOWN = Set.of("RS256", "ES256", "EdDSA");
    private static final Duration GREATEST_SKEW = Duration.ofMinutes(1);

    public TokenRules {
        require("https".equals(issuer.getScheme()) && issuer.getHost() != null, "issuer must be an https address");
        require(!audience.isBlank(), "audience must not be empty");
        require(!algorithms.isEmpty() && KNOWN.containsAll(algorithms), "algorithms must be some of " + sorted(KNOWN));
        require(
                !clockSkew.isNegative() && clockSkew.compareTo(GREATEST_SKEW) <= 0,
                "clockSkew must be between nothing and " + GREATEST_SKEW);
        algorithms = sorted(algorithms);
    }

    private static SortedSet<String> sorted(Set<String> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
