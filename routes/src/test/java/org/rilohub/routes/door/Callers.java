package org.rilohub.routes.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.rilohub.routes.door.Wire.Answer;

/** People with a token, and partners with a certificate and a token, at their own ports. */
record Callers(Hub hub, SSLContext browser) {
    static Callers of(Hub hub) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("root", hub.pki.hub.authority().rootCertificate());
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return new Callers(hub, context);
    }

    Answer staff(String organisation, String role, String path) throws IOException {
        return staff(organisation, role, "GET", path, "", "");
    }

    Answer post(String organisation, String role, String path, String json) throws IOException {
        return staff(organisation, role, "POST", path, "Content-Type: application/json\n", json);
    }

    Answer staff(String organisation, String role, String method, String path, String headers, String body)
            throws IOException {
        return new Wire(browser, hub.staffPort())
                .send(
                        head(method, path, hub.issuer.staff(organisation, role), headers, body),
                        body.getBytes(StandardCharsets.UTF_8));
    }

    Answer partner(Pki.Keys keys, String path) throws IOException {
        return partner(keys, path, "");
    }

    Answer partner(Pki.Keys keys, String path, String headers) throws IOException {
        return hub.partner(keys).send(head("GET", path, hub.token(keys), headers, ""), new byte[0]);
    }

    private static String head(String method, String path, String token, String headers, String body) {
        return method + " " + path + " HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\nAuthorization: Bearer " + token + "\n" + headers
                + "\n";
    }

    /** What an answer says, its random id left out. */
    static String said(Answer answer) {
        return answer.status() + " " + answer.body().replaceAll("urn:uuid:[0-9a-f-]+", "");
    }

    static String next(Answer answer) {
        return answer.body().replaceFirst("(?s).*\"next\":\"([^\"]*)\".*", "$1");
    }

    /** An id that nothing has. */
    static String nothing() {
        return UUID.randomUUID().toString();
    }
}
