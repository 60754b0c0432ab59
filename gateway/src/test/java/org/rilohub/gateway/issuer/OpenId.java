package org.rilohub.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An issuer as its OpenID configuration tells of it, asked the way RFC 6749 and RFC 8705 say. */
record OpenId(JsonNode configuration) {
    static OpenId of(URI issuer, Https caller) throws IOException {
        var answer = caller.get(URI.create(issuer + "/.well-known/openid-configuration"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return new OpenId(JsonMapper.shared().readTree(answer.body()));
    }

    URI endpoint(String name) {
        return URI.create(configuration.path(name).asString());
    }

    /** Client credentials by mutual TLS; the answer as it came. */
    HttpResponse<String> clientCredentials(Https caller, String clientId) throws IOException {
        var alias = configuration.path("mtls_endpoint_aliases").path("token_endpoint");
        var address = URI.create(alias.asString(endpoint("token_endpoint").toString()));
        return caller.post(address, Map.of("grant_type", "client_credentials", "client_id", clientId));
    }

    /** Changes an authorization code for tokens; the answer as it came. */
    HttpResponse<String> redeem(Https caller, String code, Browser.Proof proof) throws IOException {
        return caller.post(
                endpoint("token_endpoint"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        Clients.PEOPLE,
                        "redirect_uri",
                        Browser.REDIRECT,
                        "code",
                        code,
                        "code_verifier",
                        proof.verifier()));
    }

    /** A field of an answer that holds tokens. */
    static String field(HttpResponse<String> answer, String name) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path(name).asString();
    }
}
