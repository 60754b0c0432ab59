package org.rilohub.gateway.scenarios;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.rilohub.security.Certificates;
import org.rilohub.security.KeyRing;
import org.rilohub.security.TrustedTls;
import org.rilohub.security.pki.DevelopmentPki;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administration's webhook: hears whatever the hub has signed for, and takes nothing else (interface guide, chapter 12). */
final class Doorbell implements AutoCloseable {
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final X509Certificate hub;
    private final HttpsServer server;

    private Doorbell(SSLContext tls, X509Certificate hub) throws IOException {
        this.hub = hub;
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                var wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/tidings", this::answer);
        server.start();
    }

    /**
     * Opens it, and names it in a partner file that has none yet.
     *
     * @param home of the administration's keys
     */
    static Doorbell named(Path partnerFile, Path home, DevelopmentPki pki) throws IOException {
        var own = KeyRing.load(home.resolve("partner.p12"), DevelopmentPki.password(home));
        var trust = List.of(pki.authority().rootCertificate());
        var hub = Certificates.read(pki.root().resolveSibling("hub-sign-p256.pem"))
                .getFirst();
        var bell = new Doorbell(TrustedTls.of(own.tls(), trust).context(), hub);
        var address = "https://localhost:" + bell.server.getAddress().getPort() + "/tidings";
        Files.writeString(partnerFile, "webhook: \"" + address + "\"\n", StandardOpenOption.APPEND);
        return bell;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(isTaken(exchange) ? 204 : 400, -1);
        }
    }

    private boolean isTaken(HttpExchange exchange) throws IOException {
        try {
            var told = JWSObject.parse(new String(exchange.getRequestBody().readAllBytes(), US_ASCII));
            boolean isHubs = told.verify(new ECDSAVerifier((ECPublicKey) hub.getPublicKey()));
            if (isHubs
                    && "rilohub-webhook+jws".equals(told.getHeader().getType().getType())) {
                heard.add(JsonMapper.shared().readTree(told.getPayload().toString()));
                return true;
            }
            return false;
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    /** What was heard of something by now. */
    List<JsonNode> heard(String event, String id) {
        return heard.stream()
                .filter(told -> told.path("event").asString("").equals(event))
                .filter(told -> told.toString().contains(id))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
