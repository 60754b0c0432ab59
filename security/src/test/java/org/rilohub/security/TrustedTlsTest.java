package org.rilohub.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.rilohub.security.World.CA;
import static org.rilohub.security.World.HUB_KEYS;
import static org.rilohub.security.World.KR;
import static org.rilohub.security.World.KR_KEYS;

import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.rilohub.security.pki.DevelopmentCa;

/** Real handshakes on this machine. */
class TrustedTlsTest {
    @Test
    void two_sides_of_one_authority_see_each_others_certificates() throws Exception {
        var hub = TrustedTls.of(HUB_KEYS.tls(), List.of(CA.rootCertificate()));
        var korea = TrustedTls.of(KR_KEYS.tls(), List.of(CA.rootCertificate()));

        assertThat(peerSeenBy(hub, korea)).isEqualTo("TLSv1.3 " + KR);
    }

    @Test
    void a_server_of_another_authority_is_not_trusted() {
        var hub = TrustedTls.of(HUB_KEYS.tls(), List.of(CA.rootCertificate()));
        var elsewhere = DevelopmentCa.create(World.CLOCK, World.RANDOM).rootCertificate();
        var korea = TrustedTls.of(KR_KEYS.tls(), List.of(elsewhere));

        assertThatExceptionOfType(SSLException.class).isThrownBy(() -> peerSeenBy(hub, korea));
    }

    @Test
    void nothing_older_than_tls_1_3_is_spoken() {
        assertThat(TrustedTls.of(HUB_KEYS.tls(), List.of(CA.rootCertificate()))
                        .parameters()
                        .getProtocols())
                .containsExactly("TLSv1.3");
    }

    @Test
    void trusting_nobody_is_a_mistake() {
        assertThatIllegalStateException().isThrownBy(() -> TrustedTls.of(HUB_KEYS.tls(), List.of()));
    }

    /** Serves one connection and says whom the server saw. */
    private static String peerSeenBy(TrustedTls server, TrustedTls client) throws Exception {
        var local = InetAddress.getLoopbackAddress();
        try (var listening = (SSLServerSocket)
                        server.context().getServerSocketFactory().createServerSocket(0, 1, local);
                var worker = Executors.newSingleThreadExecutor()) {
            listening.setSSLParameters(server.parameters());
            Future<String> seen = worker.submit(() -> serve(listening));
            try (var socket =
                    (SSLSocket) client.context().getSocketFactory().createSocket(local, listening.getLocalPort())) {
                var parameters = client.parameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.getOutputStream().write(1);
            }
            return seen.get();
        }
    }

    private static String serve(SSLServerSocket listening) throws IOException {
        try (var socket = (SSLSocket) listening.accept()) {
            socket.getInputStream().read();
            var peer = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return socket.getSession().getProtocol() + " "
                    + Certificates.party(peer).orElseThrow();
        }
    }
}
