package org.rilohub.routes.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.time.Clock;
import java.util.Collections;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads bearer tokens (RFC 6750) and lets only those pass that the issuer signed for the hub and for now. */
final class AccessTokens {
    private static final Pattern BEARER =
            Pattern.compile("[Bb]earer ([A-Za-z0-9_-]{1,4096}\\.[A-Za-z0-9_-]{1,8192}\\.[A-Za-z0-9_-]{1,2048})");
    private static final Set<String> REQUIRED = Set.of("exp", "iat", "sub", "org");

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    AccessTokens(TokenRules rules, JWKSource<SecurityContext> keys, Clock clock) {
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new TokenKeys(rules.algorithms(), keys));
        processor.setJWSVerifierFactory(new TokenVerifiers());
        processor.setJWTClaimsSetVerifier(claims(rules, clock));
    }

    /**
     * The token of a request.
     *
     * @throws RefusedAtDoorException {@code unauthenticated} if there is none or it does not hold; {@code unavailable} if
     *     the issuer's keys cannot be had
     */
    AccessToken of(HttpServletRequest request) {
        return AccessToken.of(verified(bearer(request)));
    }

    private static String bearer(HttpServletRequest request) {
        var given = Collections.list(request.getHeaders("Authorization"));
        if (given.isEmpty()) {
            throw new RefusedAtDoorException("unauthenticated", "NO_TOKEN");
        }
        var match = BEARER.matcher(given.getFirst());
        if (given.size() > 1 || !match.matches()) {
            throw new RefusedAtDoorException("unauthenticated", "TOKEN_FORM");
        }
        return match.group(1);
    }

    private JWTClaimsSet verified(String token) {
        try {
            return processor.process(token, null);
        } catch (ParseException | BadJOSEException | RateLimitReachedException e) {
            throw new RefusedAtDoorException("unauthenticated", "TOKEN_INVALID");
        } catch (JOSEException e) {
            throw new RefusedAtDoorException("unavailable", "ISSUER_UNREACHABLE");
        }
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> claims(TokenRules rules, Clock clock) {
        var issuer =
                new JWTClaimsSet.Builder().issuer(rules.issuer().toString()).build();
        var verifier = new DefaultJWTClaimsVerifier<@Nullable SecurityContext>(rules.audience(), issuer, REQUIRED) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
        verifier.setMaxClockSkew(Math.toIntExact(rules.clockSkew().toSeconds()));
        return verifier;
    }
}
