package org.rilohub.gateway.issuer;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** The claims every issuer of the hub gives, as Keycloak names them (interface guide, chapter 8). */
final class TokenContract implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final Map<String, String> organisations;
    private final List<DemonstrationPerson> people;
    private final Clock clock;

    /** @param clock of the hub, so that a token's life is counted by one clock alone */
    TokenContract(List<Client> clients, List<DemonstrationPerson> people, Clock clock) {
        this.people = List.copyOf(people);
        this.clock = clock;
        this.organisations = clients.stream().collect(toUnmodifiableMap(Client::id, Client::organisation));
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        dated(context);
        var client = context.getRegisteredClient().getClientId();
        context.getClaims().audience(List.of("rilo-hub")).claim("azp", client);
        var partner = organisations.get(client);
        if (partner != null) {
            context.getClaims().claim("org", partner).claim("realm_access", Map.of("roles", List.of("partner")));
            return;
        }
        var signedIn = context.<Authentication>getPrincipal();
        people.stream()
                .filter(person -> signedIn != null && person.account().equals(signedIn.getName()))
                .forEach(person -> context.getClaims()
                        .claim("org", person.organisation())
                        .claim("realm_access", Map.of("roles", person.roles())));
    }

    private void dated(JwtEncodingContext context) {
        var now = clock.instant();
        var life = context.getRegisteredClient().getTokenSettings().getAccessTokenTimeToLive();
        context.getClaims().issuedAt(now).notBefore(now).expiresAt(now.plus(life));
    }
}
