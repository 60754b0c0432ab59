package org.rilohub.gateway.issuer;

import java.time.Duration;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients the embedded issuer knows: each partner's system, and the one people sign in through. */
final class Clients {
    /** Client id of the command line and, later, the console. */
    static final String PEOPLE = "rilo-hub-console";

    private Clients() {}

    /** Client credentials by mutual TLS, tokens bound to that certificate (RFC 8705 sections 2.1 and 3). */
    static RegisteredClient partner(Client client) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(client.id())
                .clientAuthenticationMethod(ClientAuthenticationMethod.TLS_CLIENT_AUTH)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .x509CertificateSubjectDN(client.subject())
                        .build())
                .tokenSettings(tokens().x509CertificateBoundAccessTokens(true).build())
                .build();
    }

    /** Authorization code with PKCE on a loopback redirect (RFC 8252), or device code (RFC 8628); no secret. */
    static RegisteredClient people() {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(PEOPLE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                .redirectUri("http://127.0.0.1/signed-in")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens().build())
                .build();
    }

    private static TokenSettings.Builder tokens() {
        return TokenSettings.builder()
                .accessTokenTimeToLive(Duration.ofMinutes(10))
                .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256);
    }
}
