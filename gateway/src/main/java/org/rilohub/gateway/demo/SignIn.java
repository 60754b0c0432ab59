package org.rilohub.gateway.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs a demonstration person in at the embedded issuer as a browser would: authorization code with PKCE (RFC 7636),
 * through the issuer's own sign-in page.
 */
public final class SignIn {
    private static final String REDIRECT = "http://127.0.0.1/signed-in";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final URI issuer;
    private final String clientId;
    private final HttpClient http;
    private final SecureRandom random;

    public SignIn(URI issuer, String clientId, SSLContext tls, SecureRandom random) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.random = random;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * An access token for the person.
     *
     * @throws IllegalStateException if the issuer does not accept the sign-in
     */
    public String token(String account, String password) {
        var configuration = json(get(URI.create(issuer + "/.well-known/openid-configuration")));
        var verifier = verifier();
        var authorize = URI.create(configuration.path("authorization_endpoint").asString() + "?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        clientId,
                        "redirect_uri",
                        REDIRECT,
                        "scope",
                        "openid",
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        challenge(verifier))));
        signIn(authorize, account, password);
        var redirect = location(page(authorize));
        var token = json(post(
                URI.create(configuration.path("token_endpoint").asString()),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", clientId,
                        "redirect_uri", REDIRECT,
                        "code", found(CODE, redirect, "the issuer gave no code"),
                        "code_verifier", verifier)));
        return token.path("access_token").asString();
    }

    private void signIn(URI authorize, String account, String password) {
        var loginPage = authorize.resolve(location(page(authorize)));
        var csrf = found(CSRF, page(loginPage).body(), "the issuer showed no sign-in page");
        var answer = post(loginPage, Map.of("username", account, "password", password, "_csrf", csrf));
        if (location(answer).contains("error")) {
            throw new IllegalStateException("the issuer refused the sign-in");
        }
    }

    private String verifier() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        var match = pattern.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException(otherwise);
        }
        return match.group(1);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri).build());
    }

    private HttpResponse<String> page(URI uri) {
        return send(HttpRequest.newBuilder(uri).header("Accept", "text/html").build());
    }

    private HttpResponse<String> post(URI uri, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the issuer does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }
}
