package org.rilohub.demopartner.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.rilohub.demopartner.receive.Behaviour;
import org.rilohub.demopartner.receive.Reception;
import org.rilohub.demopartner.send.SendMode;
import org.rilohub.demopartner.send.Sender;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The switches, as plain HTTP on this machine only. */
public final class ControlServer implements Closeable {
    private final JsonMapper json = JsonMapper.builder().build();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final HttpServer server;
    private final Path folder;
    private final Optional<Sender> sender;
    private final Reception reception;

    private interface Switch {
        Object turn(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private record SendRequest(
            Optional<String> file,
            Optional<String> messageId,
            Optional<SendMode> mode,
            Optional<String> resource,
            Optional<Map<String, String>> values) {}

    private record BehaviourRequest(Behaviour respond) {}

    /** @param folder that message files are named relative to */
    public ControlServer(int port, Path folder, Optional<Sender> sender, Reception reception) throws IOException {
        this.folder = folder;
        this.sender = sender;
        this.reception = reception;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on("POST", "/send", this::send);
        on("POST", "/behaviour", this::behave);
        on("POST", "/stop", exchange -> Map.of("stopping", true));
        on("GET", "/deliveries", exchange -> DeliveryView.of(reception));
        on("GET", "/refusals", exchange -> reception.refusals());
        on("GET", "/counts", exchange -> reception.counts().shown());
        on("POST", "/counts/clear", this::clear);
        on("GET", "/status", this::status);
        server.start();
    }

    private void on(String method, String path, Switch action) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, method, action);
            } finally {
                if (path.equals("/stop")) {
                    stopped.countDown();
                }
            }
        });
    }

    private Object clear(HttpExchange exchange) {
        reception.counts().clear();
        return reception.counts().shown();
    }

    private void answer(HttpExchange exchange, String method, Switch action) throws IOException {
        try {
            if (exchange.getRequestMethod().equals(method)) {
                reply(exchange, 200, action.turn(exchange));
            } else {
                reply(exchange, 405, Map.of("error", "use " + method));
            }
        } catch (JacksonException | IllegalArgumentException e) {
            reply(exchange, 400, Map.of("error", "the request is not understood"));
        } catch (IOException e) {
            reply(exchange, 502, Map.of("error", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reply(HttpExchange exchange, int status, Object answer) throws IOException {
        var octets = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, octets.length);
        exchange.getResponseBody().write(octets);
    }

    private Object send(HttpExchange exchange) throws IOException, InterruptedException {
        var request = json.readValue(exchange.getRequestBody().readAllBytes(), SendRequest.class);
        return sender().send(
                        folder.resolve(request.file().orElse("")),
                        request.messageId(),
                        request.mode().orElse(SendMode.NORMAL),
                        request.resource(),
                        request.values().orElse(Map.of()));
    }

    private Sender sender() throws IOException {
        return sender.orElseThrow(() -> new IOException("this partner sends nothing"));
    }

    private Object behave(HttpExchange exchange) throws IOException {
        var request = json.readValue(exchange.getRequestBody().readAllBytes(), BehaviourRequest.class);
        reception.behaviour().set(request.respond());
        return request;
    }

    private Object status(HttpExchange exchange) throws IOException, InterruptedException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        return sender().status(query.replaceFirst("^reportId=", ""));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
