package org.rilohub.demopartner.send;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens by client credentials over mutual TLS (RFC 8705), kept until shortly before they end. */
public final class AccessTokens {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int SPARE_SECONDS = 20;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http;
    private final String issuer;
    private final String clientId;
    private final Clock clock;
    private String endpoint = "";
    private String token = "";
    private Instant goodUntil = Instant.EPOCH;

    /** @param issuer the issuer's address, or that of its OpenID configuration */
    public AccessTokens(HttpClient http, String issuer, String clientId, Clock clock) {
        this.http = http;
        this.issuer = issuer;
        this.clientId = clientId;
        this.clock = clock;
    }

    synchronized String current() throws IOException, InterruptedException {
        if (clock.instant().isAfter(goodUntil)) {
            fetch();
        }
        return token;
    }

    /** Forgets the token, for the hub did not take it. */
    synchronized void drop() {
        goodUntil = Instant.EPOCH;
    }

    private void fetch() throws IOException, InterruptedException {
        if (endpoint.isEmpty()) {
            endpoint = discover();
        }
        var form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
        var answer = read(HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        token = answer.path("access_token").asString();
        goodUntil = clock.instant().plusSeconds(answer.path("expires_in").asInt(60) - SPARE_SECONDS);
    }

    private String discover() throws IOException, InterruptedException {
        var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        var address = base.endsWith(DISCOVERY) ? base : base + DISCOVERY;
        var configuration = read(HttpRequest.newBuilder(URI.create(address)).build());
        var alias = configuration.path("mtls_endpoint_aliases").path("token_endpoint");
        return alias.asString(configuration.path("token_endpoint").asString(""));
    }

    private JsonNode read(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the issuer answered " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }
}
