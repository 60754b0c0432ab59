package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.routes.door.Wire.Answer;

class StaffDoorTest {
    @TempDir
    private static Path folder;

    private static Hub hub;
    private static SSLContext browser;

    @BeforeAll
    static void start() throws Exception {
        hub = new Hub(folder);
        browser = trusting(hub.pki.hub.authority().rootCertificate());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void forget() {
        hub.acceptAgain();
        hub.released.clear();
    }

    @Test
    void shows_the_tasks_of_the_persons_organisation() throws IOException {
        var answer = call("GET", "/v1/tasks", hub.issuer.staff("rilo:AP", "officer"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"kind\":\"RILO_REVIEW\"", "for rilo:AP");
        assertThat(hub.journal.events).isEmpty();
    }

    @Test
    void releases_a_task_for_an_officer() throws IOException {
        var answer = call("POST", release(), hub.issuer.staff("rilo:AP", "officer"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(hub.released).containsExactly(Hub.TASK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "administrator", "OFFICER", "x"})
    void lets_nobody_else_release(String role) throws IOException {
        assertRefused(call("POST", release(), hub.issuer.staff("rilo:AP", role)), 403, "forbidden", "NO_ROLE");
        assertThat(hub.released).isEmpty();
    }

    @Test
    void lets_an_auditor_read_and_an_administrator_not() throws IOException {
        assertThat(call("GET", "/v1/tasks", hub.issuer.staff("rilo:AP", "auditor"))
                        .status())
                .isEqualTo(200);
        assertRefused(
                call("GET", "/v1/tasks", hub.issuer.staff("rilo:AP", "administrator")), 403, "forbidden", "NO_ROLE");
    }

    @Test
    void refuses_a_partners_token() throws IOException {
        assertRefused(
                call("GET", "/v1/tasks", hub.token(hub.korea)), 401, "unauthenticated", "SYSTEM_TOKEN_AT_STAFF_PORT");
    }

    @Test
    void refuses_a_token_whose_organisation_is_none() throws IOException {
        assertRefused(
                call("GET", "/v1/tasks", hub.issuer.staff("nobody", "officer")),
                401,
                "unauthenticated",
                "TOKEN_CLAIMS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/inbox", "/v1/openapi.yaml", "/soap/seizure-reports?wsdl", "/v1/seizure-reports/1"})
    void has_no_partner_paths(String path) throws IOException {
        assertRefused(call("GET", path, hub.issuer.staff("rilo:AP", "officer")), 404, "not-found", "UNKNOWN_PATH");
    }

    @Test
    void is_the_only_port_for_callers_without_a_certificate() {
        assertThatThrownBy(() -> new Wire(browser, hub.partnerPort()).send("GET / HTTP/1.1\nHost: a\n\n", new byte[0]))
                .isInstanceOf(IOException.class);
    }

    @Test
    void speaks_no_tls_older_than_1_3() throws IOException {
        for (var port : List.of(hub.partnerPort(), hub.staffPort())) {
            try (var socket = (SSLSocket) hub.korea.tls().getSocketFactory().createSocket("localhost", port)) {
                assertThatThrownBy(() -> {
                            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                            socket.startHandshake();
                        })
                        .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
            }
        }
    }

    private static String release() {
        return "/v1/tasks/" + Hub.TASK + "/release";
    }

    private static Answer call(String method, String path, String token) throws IOException {
        return new Wire(browser, hub.staffPort())
                .send(
                        method + " " + path
                                + " HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: 0\nAuthorization: Bearer "
                                + token + "\n\n",
                        new byte[0]);
    }

    private static void assertRefused(Answer answer, int status, String problem, String reason) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:rilohub:problem:" + problem);
        assertThat(hub.journal.events)
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo(reason));
    }

    /** As a browser does: trusts the server, shows no certificate. */
    private static SSLContext trusting(X509Certificate root) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", root);
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
