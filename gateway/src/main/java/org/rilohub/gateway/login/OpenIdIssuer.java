package org.rilohub.gateway.login;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rilohub.security.TrustedTls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect issuer, asked over TLS that trusts only the named authorities. */
final class OpenIdIssuer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI name;
    private final HttpClient http;

    /** @param name the issuer's {@code iss}, letter by letter */
    OpenIdIssuer(URI name, List<X509Certificate> authorities) {
        this.name = name;
        this.http = HttpClient.newBuilder()
                .sslContext(TrustedTls.unnamed(authorities).context())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
    }

    URI name() {
        return name;
    }

    /**
     * What it says of itself (OpenID Connect Discovery 1.0 section 4).
     *
     * @throws IssuerException if it says nothing, or calls itself something else
     */
    JsonNode configuration() throws InterruptedException {
        var answer = answer(HttpRequest.newBuilder(https(name + "/.well-known/openid-configuration")));
        if (answer.status() != 200 || !answer.text("issuer").equals(name.toString())) {
            throw new IssuerException("there is no issuer " + name);
        }
        return answer.body();
    }

    /**
     * The answer to a form.
     *
     * @throws UnreachableException if there is none
     * @throws IssuerException if it is no JSON object
     */
    Answer post(URI endpoint, Map<String, String> form) throws InterruptedException {
        return answer(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** @throws IssuerException if it is no https address */
    static URI https(String address) {
        try {
            var uri = new URI(address);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
            throw new IssuerException("not an https address: " + uri);
        } catch (URISyntaxException e) {
            throw new IssuerException("not an https address", e);
        }
    }

    private Answer answer(HttpRequest.Builder request) throws InterruptedException {
        try {
            var response = http.send(
                    request.header("Accept", "application/json")
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UnreachableException(name, e);
        } catch (JacksonException e) {
            throw new IssuerException("the issuer's answer cannot be read", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return new TreeMap<>(form)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
