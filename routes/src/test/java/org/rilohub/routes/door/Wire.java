package org.rilohub.routes.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks HTTP octet by octet, to say what no client library would. */
record Wire(SSLContext tls, int port) {
    /** What came back. */
    record Answer(int status, String head, String body) {
        String header(String name) {
            var match = Pattern.compile("(?im)^" + Pattern.quote(name) + ": (.*?)\r?$")
                    .matcher(head);
            return match.find() ? match.group(1) : "";
        }
    }

    /** Writes the body of a request. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    Answer send(String head, byte[] body) throws IOException {
        return send(head, out -> out.write(body));
    }

    Answer send(String head, Body body) throws IOException {
        try (var socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", port)) {
            socket.setSoTimeout(40_000);
            var out = socket.getOutputStream();
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            write(body, out);
            return read(socket);
        }
    }

    /** The server may hang up before all is said. */
    private static void write(Body body, OutputStream out) throws IOException {
        try {
            body.writeTo(out);
            out.flush();
        } catch (SocketException hungUp) {
            // what it answered is read next
        }
    }

    private static Answer read(SSLSocket socket) throws IOException {
        var whole = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(whole);
        } catch (SocketException e) {
            if (whole.size() == 0) {
                throw e;
            }
        }
        return parse(whole.toString(StandardCharsets.UTF_8));
    }

    private static Answer parse(String text) {
        var parts = text.split("\r\n\r\n", 2);
        var status = parts[0].isEmpty() ? 0 : Integer.parseInt(parts[0].split(" ", 3)[1]);
        return new Answer(status, parts[0], parts.length > 1 ? parts[1] : "");
    }
}
