package org.rilohub.gateway.login;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * A person's token, and what it says of the person (interface guide, chapter 8); its own text never shows the token.
 *
 * @param value to send as {@code Authorization: Bearer}
 * @param roles of the token contract, sorted
 */
record AccessToken(String value, URI issuer, String organisation, List<String> roles, Instant ends) {
    private static final List<String> KNOWN = List.of("administrator", "auditor", "legal", "officer", "supervisor");

    AccessToken {
        roles = List.copyOf(roles);
    }

    /** @throws IssuerException if the hub would not take it from that issuer */
    static AccessToken of(String value, URI issuer) {
        try {
            var claims = SignedJWT.parse(value).getJWTClaimsSet();
            if (!issuer.toString().equals(claims.getIssuer())
                    || !claims.getAudience().contains("rilo-hub")
                    || claims.getExpirationTime() == null) {
                throw new IssuerException("the issuer gave a token that is not for the hub");
            }
            var organisation = claims.getStringClaim("org");
            return new AccessToken(
                    value,
                    issuer,
                    organisation == null ? "no organisation" : organisation,
                    roles(claims),
                    claims.getExpirationTime().toInstant());
        } catch (ParseException e) {
            throw new IssuerException("the issuer gave a token that cannot be read", e);
        }
    }

    private static List<String> roles(JWTClaimsSet claims) throws ParseException {
        var access = claims.getJSONObjectClaim("realm_access");
        var roles = new TreeSet<>(KNOWN);
        roles.retainAll(access != null && access.get("roles") instanceof List<?> named ? named : List.of());
        return List.copyOf(roles);
    }

    @Override
    public String toString() {
        return "token for " + organisation + " " + roles + " until " + ends;
    }
}
