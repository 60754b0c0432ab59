package org.rilohub.gateway.doors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.rilohub.security.Certificates;
import org.rilohub.security.TrustedTls;
import org.rilohub.security.pki.DevelopmentPki;

/** The operator's issuer, which gives partners the tokens they are due, and the tests any other. */
final class AnyIssuer implements AutoCloseable {
    private final HttpsServer server;
    private final ECKey key;

    private AnyIssuer(HttpsServer server, ECKey key) {
        this.server = server;
        this.key = key;
    }

    static AnyIssuer start(DevelopmentPki pki) throws IOException {
        var server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
        var issuer = new AnyIssuer(server, freshKey());
        var trust = List.of(pki.authority().rootCertificate());
        server.setHttpsConfigurator(new AskingForCertificates(
                TrustedTls.of(pki.hubKeys().tls(), trust).context()));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> say(exchange, issuer.configuration()));
        server.createContext("/keys", exchange -> say(exchange, new JWKSet(issuer.key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> say(exchange, issuer.granted((HttpsExchange) exchange)));
        server.start();
        return issuer;
    }

    private static ECKey freshKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class AskingForCertificates extends HttpsConfigurator {
        AskingForCertificates(SSLContext tls) {
            super(tls);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setWantClientAuth(true);
            parameters.setSSLParameters(wanted);
        }
    }

    URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    /** What this certificate's holder is due. */
    String token(String organisation, X509Certificate certificate) {
        return token(claims -> claims.claim("org", organisation)
                .claim("cnf", Map.of("x5t#S256", Certificates.thumbprint(certificate))));
    }

    /** A token of a person. */
    String staff(String organisation, String... roles) {
        return token(
                claims -> claims.claim("org", organisation).claim("realm_access", Map.of("roles", List.of(roles))));
    }

    /** A token for the hub, valid for five minutes, but for these changes. */
    String token(UnaryOperator<JWTClaimsSet.Builder> changes) {
        return token(key, changes);
    }

    /** The same, signed with a key that is not the issuer's. */
    String forged(UnaryOperator<JWTClaimsSet.Builder> changes) {
        return token(freshKey(), changes);
    }

    private String token(ECKey signer, UnaryOperator<JWTClaimsSet.Builder> changes) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(address().toString())
                .audience("rilo-hub")
                .subject("subject-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build();
        var token = new SignedJWT(header, changes.apply(claims).build());
        try {
            token.sign(new ECDSASigner(signer));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private String configuration() {
        return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"token_endpoint\":\"%s/token\"}"
                .formatted(address(), address(), address());
    }

    private String granted(HttpsExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var client = form.replaceFirst(".*client_id=([^&]*).*", "$1");
        var certificate = (X509Certificate) exchange.getSSLSession().getPeerCertificates()[0];
        var token = token(client.replace('-', ':'), certificate);
        return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(token);
    }

    private static void say(HttpExchange exchange, String json) throws IOException {
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
