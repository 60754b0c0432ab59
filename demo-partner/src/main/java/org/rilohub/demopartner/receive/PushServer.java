package org.rilohub.demopartner.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.rilohub.demopartner.envelope.Certificates;

/** The endpoints the hub pushes to: TLS 1.3, and nobody but the hub. */
public final class PushServer implements Closeable {
    private static final int LIMIT = 16 << 20;

    private final HttpsServer server;
    private final String hub;
    private final BehaviourSwitch behaviour;

    /** One format on the wire. */
    interface Door {
        Reply answer(byte[] body, HttpExchange exchange) throws IOException;
    }

    /** An answer over HTTP. */
    record Reply(int status, String contentType, String body) {}

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @param hub the party URN the client certificate must hold
     */
    public PushServer(int port, SSLContext tls, String hub, RestPush rest, SoapPush soap, BehaviourSwitch behaviour)
            throws IOException {
        this.hub = hub;
        this.behaviour = behaviour;
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new MutualTls(tls));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/reports", exchange -> handle(exchange, rest));
        server.createContext("/soap/seizure-reports", exchange -> handle(exchange, soap));
        server.start();
    }

    private static final class MutualTls extends HttpsConfigurator {
        MutualTls(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            wanted.setProtocols(new String[] {"TLSv1.3"});
            parameters.setSSLParameters(wanted);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange, Door door) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(LIMIT);
            if (!isHub(exchange)) {
                send(exchange, new Reply(403, "text/plain", "this endpoint is the hub's alone"));
            } else if (!exchange.getRequestMethod().equals("POST")) {
                send(exchange, new Reply(405, "text/plain", "post"));
            } else {
                behave(exchange, door, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isHub(HttpExchange exchange) {
        try {
            var chain = ((HttpsExchange) exchange).getSSLSession().getPeerCertificates();
            return List.of(chain).getFirst() instanceof X509Certificate client && Certificates.belongsTo(client, hub);
        } catch (SSLPeerUnverifiedException e) {
            return false;
        }
    }

    private void behave(HttpExchange exchange, Door door, byte[] body) throws IOException, InterruptedException {
        var now = behaviour.now();
        if (now.keeps()) {
            answer(exchange, door.answer(body, exchange), now);
        } else if (now == Behaviour.HANG) {
            behaviour.awaitNoHang();
        } else {
            send(exchange, new Reply(500, "text/plain", "told to fail"));
        }
    }

    private static void answer(HttpExchange exchange, Reply reply, Behaviour now) throws IOException {
        switch (now) {
            case CLOSE -> {}
            case GARBAGE -> send(exchange, new Reply(200, "text/plain", "neither here nor there"));
            default -> send(exchange, reply);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var octets = reply.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.sendResponseHeaders(reply.status(), octets.length);
        exchange.getResponseBody().write(octets);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
