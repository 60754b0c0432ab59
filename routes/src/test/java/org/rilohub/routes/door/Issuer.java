package org.rilohub.routes.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/** An issuer of access tokens with an OpenID configuration and a key set, over TLS. */
final class Issuer implements AutoCloseable {
    private final HttpsServer server;
    private final ECKey key;

    private Issuer(HttpsServer server, ECKey key) {
        this.server = server;
        this.key = key;
    }

    static Issuer start(SSLContext tls) throws IOException, JOSEException {
        var server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
        var issuer =
                new Issuer(server, new ECKeyGenerator(Curve.P_256).keyID("one").generate());
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext(
                "/.well-known/openid-configuration", exchange -> issuer.say(exchange, issuer.configuration()));
        server.createContext(
                "/keys", exchange -> issuer.say(exchange, new JWKSet(issuer.key.toPublicJWK()).toString()));
        server.start();
        return issuer;
    }

    URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    /** A token for the hub, valid for five minutes. */
    String token(String organisation, String thumbprint) {
        return token(claims -> claims.claim("org", organisation).claim("cnf", Map.of("x5t#S256", thumbprint)));
    }

    /** A token of a person. */
    String staff(String organisation, String... roles) {
        return token(
                claims -> claims.claim("org", organisation).claim("realm_access", Map.of("roles", List.of(roles))));
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> changes) {
        return token(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build(), changes);
    }

    String token(JWSHeader header, UnaryOperator<JWTClaimsSet.Builder> changes) {
        try {
            return signed(header, changes, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String signed(JWSHeader header, UnaryOperator<JWTClaimsSet.Builder> changes, JWSSigner signer) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(address().toString())
                .audience("rilo-hub")
                .subject("subject-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        var token = new SignedJWT(header, changes.apply(claims).build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private String configuration() {
        return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(address(), address());
    }

    private void say(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
