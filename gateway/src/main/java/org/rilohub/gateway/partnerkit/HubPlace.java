package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.rilohub.gateway.demo.Ports;

/** Where the throw-away hub listens: where it did the last time, unless somebody else is there now. */
final class HubPlace {
    private HubPlace() {}

    static Terms.HubPorts any() {
        var ports = Ports.free(3);
        return new Terms.HubPorts(ports[0], ports[1], ports[2]);
    }

    /** These ports, or others if one of them is taken. */
    static Terms.HubPorts of(Terms.HubPorts wanted) {
        boolean free = isFree(wanted.partners()) && isFree(wanted.staff()) && isFree(wanted.issuer());
        return free ? wanted : any();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
