package org.rilohub.routes.deliver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;

/** A partner's server that asks for the hub's certificate and answers as it is told to. */
public final class PartnerEnd implements AutoCloseable {
    public final List<Call> calls = new CopyOnWriteArrayList<>();
    public final AtomicReference<Answering> answering =
            new AtomicReference<>(exchange -> exchange.sendResponseHeaders(500, -1));
    private final HttpsServer server;

    /** One call as it came. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Call(String type, String key, byte[] body) {
        private static Call of(HttpExchange exchange) throws IOException {
            var headers = exchange.getRequestHeaders();
            return new Call(
                    String.valueOf(headers.getFirst("Content-Type")),
                    String.valueOf(headers.getFirst("Idempotency-Key")),
                    exchange.getRequestBody().readAllBytes());
        }
    }

    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private PartnerEnd(HttpsServer server) {
        this.server = server;
    }

    public static PartnerEnd start(SSLContext tls) throws IOException {
        var end = new PartnerEnd(HttpsServer.create(new InetSocketAddress("localhost", 0), 0));
        end.server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                var wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        end.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        end.server.createContext("/in", end::take);
        end.server.start();
        return end;
    }

    public URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/in");
    }

    private void take(HttpExchange exchange) throws IOException {
        calls.add(Call.of(exchange));
        Objects.requireNonNull(answering.get()).answer(exchange);
        exchange.close();
    }

    /** Answers with this status and body. */
    public void says(int status, byte[] body) {
        answering.set(exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
