package org.rilohub.routes.deliver;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.rilohub.routes.DeliveryException;

/**
 * The hub as an HTTP client of its partners: mutual TLS 1.3, host names checked, no redirects, small answers, and one
 * deadline over connecting, sending and reading.
 */
public final class PartnerCalls {
    private static final int GREATEST_ANSWER = 64 * 1024;

    private final HttpClient client;
    private final Duration deadline;

    /**
     * @param tls with the hub's client certificate and the authorities of the partners' servers
     * @param connecting how long connecting may take; {@code deadline} the whole call
     */
    public PartnerCalls(SSLContext tls, Duration connecting, Duration deadline) {
        this.deadline = deadline;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .sslParameters(new SSLParameters(null, new String[] {"TLSv1.3"}))
                .connectTimeout(connecting)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** How long any call may take. */
    Duration deadline() {
        return deadline;
    }

    /**
     * Posts to a partner's endpoint.
     *
     * @return the body, if the status is one of {@code accepted}
     * @throws DeliveryException if there was no whole, small answer in time
     */
    byte[] post(URI endpoint, HttpRequest.Builder request, int... accepted) {
        if (!"https".equals(endpoint.getScheme())) {
            throw new DeliveryException("ENDPOINT_NOT_HTTPS", null);
        }
        var response = await(client.sendAsync(
                request.uri(endpoint).timeout(deadline).build(), head -> new BoundedAnswer(GREATEST_ANSWER)));
        for (var status : accepted) {
            if (response.statusCode() == status) {
                return response.body();
            }
        }
        throw new DeliveryException("HTTP_" + response.statusCode(), null);
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer) {
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new DeliveryException("TIMED_OUT", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DeliveryException("INTERRUPTED", e);
        } catch (ExecutionException e) {
            throw new DeliveryException(reason(e.getCause()), e);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case AnswerTooLargeException tooLarge -> "ANSWER_TOO_LARGE";
            case HttpTimeoutException timeout -> "TIMED_OUT";
            case SSLException tls -> "TLS_FAILED";
            case ConnectException refused -> "CONNECT_FAILED";
            case null, default -> "CONNECTION_BROKEN";
        };
    }
}
