package org.rilohub.routes.door;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Fetches the issuer's public documents: over TLS, small, quickly, from where they were asked for. */
final class IssuerDocuments implements ResourceRetriever {
    private static final int GREATEST = 64 * 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    private final HttpClient client;

    IssuerDocuments(SSLContext tls) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        if (!"https".equals(url.getProtocol())) {
            throw new IOException("not an https address");
        }
        var response = get(HttpRequest.newBuilder(URI.create(url.toString()))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .build());
        try (var body = response.body()) {
            return new Resource(text(response.statusCode(), body), "application/json");
        }
    }

    private HttpResponse<InputStream> get(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String text(int status, InputStream body) throws IOException {
        var bytes = body.readNBytes(GREATEST + 1);
        if (status != 200 || bytes.length > GREATEST) {
            throw new IOException("the issuer answered " + status);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
