package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.rilohub.security.Sealed;

/**
 * Calls the endpoint of the system under test as the hub does: mutual TLS 1.3, host names checked, no redirects.
 *
 * @param patience for one whole call
 */
record Wire(URI endpoint, Duration patience) {
    Reply post(SSLContext tls, Sealed sealed) {
        return post(tls, sealed.messageId(), sealed.mediaType(), sealed.wire());
    }

    /** Any octets. */
    Reply post(SSLContext tls, UUID messageId, String mediaType, byte[] octets) {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(patience)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", messageId.toString())
                .POST(BodyPublishers.ofByteArray(octets))
                .build();
        long began = System.nanoTime();
        try (var client = client(tls)) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            return Reply.answered(answer.statusCode(), answer.body(), since(began));
        } catch (IOException e) {
            return Reply.broken(why(e), since(began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.broken("INTERRUPTED", since(began));
        }
    }

    private HttpClient client(SSLContext tls) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .sslParameters(new SSLParameters(null, new String[] {"TLSv1.3"}))
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** A server refuses a TLS 1.3 client's certificate when the client thinks it is through: the connection just ends. */
    private static String why(IOException failure) {
        return switch (failure) {
            case HttpTimeoutException timeout -> "TIMED_OUT";
            case ConnectException refused -> "NO_CONNECTION";
            default -> "CONNECTION_ENDED";
        };
    }
}
