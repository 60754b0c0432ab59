package org.rilohub.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A free port on the loopback address, the same at each start where possible. */
final class Port {
    private Port() {}

    static int choose(Path remembered) throws IOException {
        if (Files.exists(remembered)) {
            var port = Integer.parseInt(Files.readString(remembered, US_ASCII).strip());
            if (isFree(port)) {
                return port;
            }
        }
        var port = anyFree();
        OwnerOnly.write(remembered, Integer.toString(port));
        return port;
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
