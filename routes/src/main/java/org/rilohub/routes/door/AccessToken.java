package org.rilohub.routes.door;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rilohub.schemas.Party;

/**
 * What a valid access token says (contracts: people and tokens).
 *
 * @param subject the issuer's id, never a name
 * @param thumbprint of the certificate the token is bound to ({@code cnf.x5t#S256}, RFC 8705)
 */
record AccessToken(String subject, Party organisation, Optional<String> thumbprint, Set<String> roles) {
    /** @throws RefusedAtDoorException if a claim is missing or of another shape */
    static AccessToken of(JWTClaimsSet claims) {
        try {
            return new AccessToken(
                    subject(claims),
                    Party.of(String.valueOf(claims.getStringClaim("org"))),
                    thumbprint(claims.getJSONObjectClaim("cnf")),
                    roles(claims.getJSONObjectClaim("realm_access")));
        } catch (ParseException | IllegalArgumentException e) {
            throw new RefusedAtDoorException("unauthenticated", "TOKEN_CLAIMS");
        }
    }

    private static String subject(JWTClaimsSet claims) {
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > 200) {
            throw new IllegalArgumentException("no subject");
        }
        return subject;
    }

    private static Optional<String> thumbprint(@Nullable Map<String, Object> confirmation) {
        return confirmation == null ? Optional.empty() : Optional.of(String.valueOf(confirmation.get("x5t#S256")));
    }

    private static Set<String> roles(@Nullable Map<String, Object> access) {
        if (access == null || !(access.get("roles") instanceof List<?> roles)) {
            return Set.of();
        }
        return roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
