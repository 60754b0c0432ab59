package org.rilohub.demopartner.send;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.rilohub.demopartner.load.Latencies;

/** The hub over HTTPS, with this partner's certificate and token. */
public final class HubClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String base;
    private final AccessTokens tokens;
    private final Latencies latencies = new Latencies();

    public HubClient(HttpClient http, String base, AccessTokens tokens) {
        this.http = http;
        this.base = base;
        this.tokens = tokens;
    }

    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Posts {@code application/jose}. */
    public HttpResponse<byte[]> post(String path, String compact, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/jose")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(compact)));
    }

    /** Posts {@code application/soap+xml}. */
    public HttpResponse<byte[]> postSoap(String path, String envelope, String action)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/soap+xml; charset=utf-8; action=\"" + action + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(envelope)));
    }

    /** How long the hub took for each request, without this partner's own sealing and checking. */
    public Latencies latencies() {
        return latencies;
    }

    String address(String path) {
        return base + path;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path))).timeout(PATIENCE);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.setHeader("Authorization", "Bearer " + tokens.current());
        var start = System.nanoTime();
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        latencies.add(Duration.ofNanos(System.nanoTime() - start));
        if (answer.statusCode() == 401) {
            tokens.drop();
        }
        return answer;
    }
}
