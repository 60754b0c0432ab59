package org.rilohub.gateway.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A client without a secret, where RFC 8628 lets it come: with its name alone, to ask for a device code (section 3.1) and to
 * change that for a token (section 3.4). Nowhere else, so that no other grant loses its own proof.
 */
final class DeviceClient implements AuthenticationConverter, AuthenticationProvider {
    private static final String AUTHORIZATION = EmbeddedIssuer.REALM + "/oauth2/device_authorization";
    private static final String TOKEN = EmbeddedIssuer.REALM + "/oauth2/token";

    private final RegisteredClientRepository clients;

    DeviceClient(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    /** What it says of itself, before anybody has looked. */
    private static final class Claim extends OAuth2ClientAuthenticationToken {
        private static final long serialVersionUID = 1L;

        Claim(String client) {
            super(client, ClientAuthenticationMethod.NONE, null, Map.of());
        }
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var client = only(request, OAuth2ParameterNames.CLIENT_ID);
        return comesByDevice(request) && client != null ? new Claim(client) : null;
    }

    /** Nothing may stand in the address: a grant named there and another one in the form would be two. */
    private static boolean comesByDevice(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod()) || request.getQueryString() != null) {
            return false;
        }
        return switch (request.getRequestURI()) {
            case AUTHORIZATION -> true;
            case TOKEN ->
                AuthorizationGrantType.DEVICE_CODE.getValue().equals(only(request, OAuth2ParameterNames.GRANT_TYPE));
            default -> false;
        };
    }

    private static @Nullable String only(HttpServletRequest request, String parameter) {
        var values = request.getParameterValues(parameter);
        return values != null && values.length == 1 ? values[0] : null;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        var client = clients.findByClientId(claim.getName());
        if (client == null || !mayComeByDevice(client)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    private static boolean mayComeByDevice(RegisteredClient client) {
        return client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)
                && client.getAuthorizationGrantTypes().contains(AuthorizationGrantType.DEVICE_CODE);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return Claim.class.isAssignableFrom(authentication);
    }
}
