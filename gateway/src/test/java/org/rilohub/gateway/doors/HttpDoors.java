package org.rilohub.gateway.doors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One administration before the HTTP doors: every part of a request is what it should be until a test says otherwise. */
record HttpDoors(Administration who, String token) {
    private static final String ACTION = "urn:rilohub:action:SubmitSeizureReport";

    static HttpDoors of(Administration who, AnyIssuer issuer) {
        return new HttpDoors(who, who.token(issuer));
    }

    HttpDoors withToken(String other) {
        return new HttpDoors(who, other);
    }

    /** A body at the REST door. */
    Answer rest(String messageId, String body) throws IOException {
        return rest(messageId, "application/jose", body);
    }

    Answer rest(String messageId, String type, String body) throws IOException {
        var octets = body.getBytes(StandardCharsets.UTF_8);
        var head = restHead(messageId, type) + "Content-Length: " + octets.length + "\n\n";
        return Answer.of(who.wire().send(head, octets));
    }

    /** Announces so many octets and sends none. */
    Answer announcedAtRest(String messageId, long octets) throws IOException {
        var head = restHead(messageId, "application/jose") + "Content-Length: " + octets + "\n\n";
        return Answer.of(who.wire().send(head, (out, answered) -> 0));
    }

    Wire.Reply floodedAtRest(String messageId, Wire.Body flood) throws IOException {
        return who.wire().send(restHead(messageId, "application/jose") + "Transfer-Encoding: chunked\n\n", flood);
    }

    private String restHead(String messageId, String type) {
        return "POST /v1/seizure-reports HTTP/1.1\n" + common(type) + "Idempotency-Key: " + messageId + "\n";
    }

    /** A body at the SOAP door. */
    Answer soap(String body) throws IOException {
        return soap(soapType(), body);
    }

    Answer soap(String type, String body) throws IOException {
        var octets = body.getBytes(StandardCharsets.UTF_8);
        var head = soapHead(type) + "Content-Length: " + octets.length + "\n\n";
        return Answer.of(who.wire().send(head, octets));
    }

    Answer announcedAtSoap(long octets) throws IOException {
        return Answer.of(
                who.wire().send(soapHead(soapType()) + "Content-Length: " + octets + "\n\n", (out, answered) -> 0));
    }

    Wire.Reply floodedAtSoap(Wire.Body flood) throws IOException {
        return who.wire().send(soapHead(soapType()) + "Transfer-Encoding: chunked\n\n", flood);
    }

    private String soapHead(String type) {
        return "POST /soap/seizure-reports HTTP/1.1\n" + common(type);
    }

    private static String soapType() {
        return "application/soap+xml; charset=utf-8; action=\"" + ACTION + "\"";
    }

    private String common(String type) {
        return "Host: localhost\nConnection: close\nContent-Type: " + type + "\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\n");
    }
}
