package org.rilohub.demopartner;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.rilohub.demopartner.envelope.JoseEnvelope;
import org.rilohub.demopartner.envelope.Opened;
import org.rilohub.demopartner.envelope.Signatures;
import org.rilohub.demopartner.envelope.SoapEnvelope;
import org.rilohub.demopartner.envelope.SoapMessages;
import org.rilohub.demopartner.envelope.Statements;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;

/** The border this module cannot cross: issuer and hub in one, with the hub's keys, as the interface guide has them. */
final class HubStandIn implements AutoCloseable {
    final AtomicInteger tokens = new AtomicInteger();
    final Queue<String> inbox = new ConcurrentLinkedQueue<>();
    final BlockingQueue<String> confirmed = new LinkedBlockingQueue<>();
    private final Town town;
    private final HttpsServer server;
    private final JoseEnvelope jose;
    private final SoapEnvelope soap;
    private final Statements statements;

    HubStandIn(Town town) throws IOException, GeneralSecurityException {
        this.town = town;
        this.jose = new JoseEnvelope(town.hub.keys(), town.korea.identity(), Clock.systemUTC());
        this.soap = new SoapEnvelope(town.hub.keys(), town.korea.identity(), Clock.systemUTC());
        this.statements = new Statements(Town.HUB, town.hub.signing(), town.korea.identity());
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(town.tls(town.hub)) {
            @Override
            public void configure(HttpsParameters parameters) {
                var wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/token", this::token);
        server.createContext("/v1/seizure-reports", this::rest);
        server.createContext("/soap/seizure-reports", this::soap);
        server.createContext("/v1/inbox", this::inbox);
        server.start();
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    private void discovery(HttpExchange exchange) throws IOException {
        send(exchange, 200, town.json.writeValueAsString(Map.of("token_endpoint", url() + "/token")));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        tokens.incrementAndGet();
        send(
                exchange,
                form.contains("client_id=customs-KR") ? 200 : 401,
                "{\"access_token\":\"t\",\"expires_in\":300}");
    }

    private static boolean authorised(HttpExchange exchange) {
        return "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private void rest(HttpExchange exchange) throws IOException {
        if (!authorised(exchange)) {
            send(exchange, 401, "{\"type\":\"urn:rilohub:problem:unauthenticated\"}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, status());
        } else {
            accept(exchange);
        }
    }

    private void accept(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        try {
            var opened = jose.open(body);
            var id = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            var answer = Map.of("messageId", id, "reportId", "r-" + id, "receipt", receipt(id, opened));
            send(exchange, 202, town.json.writeValueAsString(new TreeMap<>(answer)));
        } catch (UntrustedEnvelopeException e) {
            var expired = String.valueOf(e.getMessage()).contains("ago");
            var type = "urn:rilohub:problem:" + (expired ? "expired" : "signature-invalid");
            send(exchange, 400, town.json.writeValueAsString(Map.of("type", type)));
        }
    }

    private String receipt(String id, Opened opened) {
        var claims = new TreeMap<String, String>();
        claims.put("messageId", id);
        claims.put("contentDigest", opened.contentDigest());
        claims.put("sender", Town.KOREA);
        claims.put("receiver", Town.HUB);
        claims.put("status", "ACCEPTED");
        return statements.receipt(claims);
    }

    private String status() {
        var signed = "{\"messageId\":\"m-1\",\"reportId\":\"r-1\",\"state\":\"DECIDED\"}";
        var notice = new Signatures(town.hub.signing(), town.korea.identity())
                .sign("rilohub-notice+jws", signed.getBytes(UTF_8));
        return signed.replace("}", ",\"notice\":\"" + notice + "\"}");
    }

    private void soap(HttpExchange exchange) throws IOException {
        try {
            var message = soap.open(exchange.getRequestBody().readAllBytes());
            var id = message.messageId().substring("urn:uuid:".length());
            var response = SoapMessages.accepted(message.content(), "r-" + id, receipt(id, message.opened()));
            send(exchange, 200, soap.respond(response, message.messageId()));
        } catch (UntrustedEnvelopeException e) {
            send(exchange, 400, SoapMessages.fault("urn:rilohub:problem:signature-invalid", "refused"));
        }
    }

    private void inbox(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            confirmed.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            inbox.clear();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        var items = inbox.stream()
                .map(body -> Map.of("messageId", "m-1", "body", body))
                .toList();
        send(exchange, 200, town.json.writeValueAsString(Map.of("items", items)));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var octets = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, octets.length);
            exchange.getResponseBody().write(octets);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
