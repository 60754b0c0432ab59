package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.routes.door.Wire.Answer;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Door;
import org.rilohub.security.Envelopes;
import org.rilohub.security.Sealable;
import org.rilohub.security.SoapResponses;
import org.w3c.dom.Element;

/** Korea before the SOAP door of a hub, for one class of tests: it seals, posts, and verifies what comes back. */
abstract class SoapTests {
    static Hub hub;

    @TempDir
    private static Path folder;

    private static Envelopes korea;

    @BeforeAll
    static void open() throws Exception {
        hub = new Hub(folder);
        korea = new Envelopes(
                hub.korea.ring(),
                new Partners(List.of(hub.pki.hubAsSeenByPartners())),
                Clock.systemUTC(),
                new SecureRandom());
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @BeforeEach
    void forget() {
        hub.acceptAgain();
        hub.confirmed.clear();
    }

    static byte[] sealed(UUID id, String content) {
        var message = new Sealable(
                Party.of("hub:AP"),
                Door.SOAP,
                Lane.CMAA,
                id,
                "application/xml",
                content.getBytes(StandardCharsets.UTF_8));
        return korea.seal(message).wire();
    }

    /** @param action what the content type names; empty for none */
    static Answer post(String address, String action, byte[] body) throws IOException {
        return send(address, type(action), body);
    }

    static Answer send(String address, String headers, byte[] body) throws IOException {
        var whole = head("POST", address) + headers + "Content-Length: " + body.length + "\n\n";
        return hub.partner(hub.korea).send(whole, body);
    }

    static String type(String action) {
        var parameter = action.isEmpty() ? "" : "; action=\"urn:rilohub:action:" + action + "\"";
        return "Content-Type: application/soap+xml; charset=utf-8" + parameter + "\n";
    }

    /** The beginning of a request, up to the token. */
    static String head(String method, String target) {
        return method + " " + target + " HTTP/1.1\nHost: localhost\nConnection: close\nAuthorization: Bearer "
                + hub.token(hub.korea) + "\n";
    }

    /** The answer's own element, which the hub has signed. */
    static Element signed(Answer answer, UUID id) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new SoapResponses(hub.korea.ring(), Clock.systemUTC())
                .verify(
                        answer.body().getBytes(StandardCharsets.UTF_8),
                        id,
                        hub.pki.hubAsSeenByPartners().counterpart());
    }
}
