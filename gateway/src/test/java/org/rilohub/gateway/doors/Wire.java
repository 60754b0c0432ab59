package org.rilohub.gateway.doors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks HTTP octet by octet, to say what no client library would; reads the answer while it still writes. */
record Wire(SSLContext tls, int port) {
    private static final int PATIENCE_MILLIS = 40_000;
    private static final int CHUNK = 0x2000;

    /** What came back, and how many octets of the body went out before. */
    record Reply(int status, String head, String body, long written) {}

    /** Writes the body of a request. */
    @FunctionalInterface
    interface Body {
        long writeTo(OutputStream out, CountDownLatch answered) throws IOException;
    }

    Reply send(String head, byte[] body) throws IOException {
        return send(head, (out, answered) -> {
            out.write(body);
            return body.length;
        });
    }

    Reply send(String head, Body body) throws IOException {
        try (var socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.startHandshake();
            var answered = new CountDownLatch(1);
            var answer = CompletableFuture.supplyAsync(() -> read(socket, answered));
            var written = write(socket.getOutputStream(), head, body, answered);
            return parsed(answer.join(), written);
        }
    }

    /** The hub may hang up before all is said. */
    private static long write(OutputStream out, String head, Body body, CountDownLatch answered) throws IOException {
        try {
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            var written = body.writeTo(out, answered);
            out.flush();
            return written;
        } catch (SocketException hungUp) {
            return -1;
        }
    }

    private static String read(SSLSocket socket, CountDownLatch answered) {
        var whole = new ByteArrayOutputStream();
        var octets = new byte[CHUNK];
        try {
            for (int got; (got = socket.getInputStream().read(octets)) >= 0; ) {
                whole.write(octets, 0, got);
                answered.countDown();
            }
        } catch (IOException hungUp) {
            answered.countDown(); // what came before counts
        }
        return whole.toString(StandardCharsets.UTF_8);
    }

    private static Reply parsed(String text, long written) {
        var parts = text.split("\r\n\r\n", 2);
        var status = parts[0].isEmpty() ? 0 : Integer.parseInt(parts[0].split(" ", 3)[1]);
        return new Reply(status, parts[0], parts.length > 1 ? parts[1] : "", written);
    }

    /**
     * So many octets in HTTP chunks, as long as nobody answers; then waits for the answer, because what follows it is for
     * nobody.
     */
    static Body flood(long most, long patienceAfter) {
        var chunk = "%x\r\n%s\r\n".formatted(CHUNK, "x".repeat(CHUNK)).getBytes(StandardCharsets.US_ASCII);
        return (out, answered) -> {
            long written = 0;
            while (written < most && answered.getCount() > 0) {
                if (written == patienceAfter) {
                    await(answered);
                }
                out.write(chunk);
                written += CHUNK;
            }
            return written;
        };
    }

    private static void await(CountDownLatch answered) throws IOException {
        try {
            if (!answered.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("nobody answers");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
