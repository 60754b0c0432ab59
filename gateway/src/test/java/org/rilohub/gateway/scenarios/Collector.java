package org.rilohub.gateway.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rilohub.demopartner.envelope.Digest;
import org.rilohub.demopartner.envelope.Fault;
import org.rilohub.demopartner.envelope.Opened;
import org.rilohub.demopartner.envelope.UntrustedEnvelopeException;
import org.rilohub.demopartner.envelope.Xml;
import org.rilohub.demopartner.send.AccessTokens;
import org.rilohub.demopartner.send.HubClient;
import org.rilohub.gateway.doors.Administration;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.MessageForm;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administration that works by hand: it looks into the hub's inbox by either door, signs for what it wants to, and sends. */
final class Collector {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HUB = "urn:rilohub:party:hub:AP";
    private static final String ADDRESS = "/soap/cmaa";
    private static final String FETCH = "<FetchMessages xmlns='urn:rilohub:schema:inbox:1'/>";

    private final SecureRandom random = new SecureRandom();
    private final Administration who;
    private final Clock clock;
    private final HubClient hub;

    /** A door that shows the inbox and takes receipts for it (interface guide, chapter 2). */
    enum Way {
        SOAP,
        REST
    }

    /**
     * A message as the inbox lists it.
     *
     * @param body sealed
     */
    record Item(String messageId, Instant leasedUntil, String body) {}

    /** Sends a request. */
    @FunctionalInterface
    private interface Request {
        HttpResponse<byte[]> send() throws IOException, InterruptedException;
    }

    Collector(Administration who, URI issuer, Clock clock) {
        this.who = who;
        this.clock = clock;
        var http = HttpClient.newBuilder()
                .sslContext(who.tls())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var client = who.party().organisation().replace(':', '-');
        this.hub =
                new HubClient(http, who.address().toString(), new AccessTokens(http, issuer.toString(), client, clock));
    }

    /** What the inbox lists now; each is leased from now on. */
    List<Item> looks(Way by) {
        return by == Way.SOAP ? looksBySoap() : looksByRest();
    }

    private List<Item> looksBySoap() {
        var answer = called(FETCH);
        requireStatus(200, answer);
        return Xml.children(signed(answer))
                .filter(child -> "Item".equals(child.getLocalName()))
                .map(item -> item(text(item, "MessageID"), text(item, "LeasedUntilDateTime"), text(item, "Body")))
                .toList();
    }

    private List<Item> looksByRest() {
        var answer = asked(() -> hub.get("/v1/inbox"));
        requireStatus(200, answer);
        return JSON.readTree(answer.body())
                .path("items")
                .valueStream()
                .map(item -> item(
                        item.path("messageId").asString(),
                        item.path("leasedUntil").asString(),
                        item.path("body").asString()))
                .toList();
    }

    private static Item item(String messageId, String leasedUntil, String body) {
        return new Item(messageId, Instant.parse(leasedUntil), body);
    }

    /** What a message says, once the hub's signature was verified. */
    JsonNode reads(Item item) {
        return JSON.readTree(opened(item).content());
    }

    /** The receipt that is due for a message. */
    String signsFor(Item item) {
        return receipt(item.messageId(), opened(item).contentDigest());
    }

    /** A receipt for the message as if it had said something else. */
    String signsForOtherContent(Item item) {
        return receipt(item.messageId(), Digest.text("something else".getBytes(UTF_8)));
    }

    private Opened opened(Item item) {
        try {
            return who.jose(clock).open(item.body());
        } catch (UntrustedEnvelopeException e) {
            throw new AssertionError("what was fetched is not the hub's", e);
        }
    }

    /** As chapter 6 of the interface guide has it. */
    private String receipt(String messageId, String contentDigest) {
        return who.statements()
                .receipt(Map.of(
                        "contentDigest",
                        contentDigest,
                        "leafHash",
                        Digest.text(messageId.getBytes(UTF_8)),
                        "messageId",
                        messageId,
                        "receivedAt",
                        clock.instant().toString(),
                        "receiver",
                        who.party().toString(),
                        "sender",
                        HUB,
                        "status",
                        "ACCEPTED"));
    }

    /** Hands a receipt in; the name of the hub's problem with it, if there is one. */
    Optional<String> confirms(Way by, String messageId, String receipt) {
        return by == Way.SOAP ? confirmsBySoap(messageId, receipt) : confirmsByRest(messageId, receipt);
    }

    private Optional<String> confirmsBySoap(String messageId, String receipt) {
        var answer = called("""
                <ConfirmReceipt xmlns='urn:rilohub:schema:inbox:1'><MessageID>%s</MessageID><Receipt>%s</Receipt>\
                </ConfirmReceipt>""".formatted(messageId, receipt));
        if (answer.statusCode() != 200) {
            return Optional.of(named(text(parsed(answer.body()), "Type")));
        }
        if (!text(signed(answer), "MessageID").equals(messageId)) {
            throw new AssertionError("the hub has confirmed another message");
        }
        return Optional.empty();
    }

    private Optional<String> confirmsByRest(String messageId, String receipt) {
        var answer = asked(() -> hub.post("/v1/inbox/" + messageId + "/receipt", receipt, messageId));
        return answer.statusCode() == 204
                ? Optional.empty()
                : Optional.of(named(JSON.readTree(answer.body()).path("type").asString()));
    }

    /** Hands a letter in by hand; the name of the hub's problem with it, if there is one. */
    Optional<String> sends(Letter letter) {
        var id = Ids.next(clock, random).toString();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        var message = letter.from(who.party().organisation(), id, now);
        var sealed = who.jose(clock).seal(Words.COMMON_JSON.written(message), "application/json", Fault.NONE);
        var answer = asked(() -> hub.post(MessageForm.resources(message).getFirst(), sealed, id));
        return answer.statusCode() == 202
                ? Optional.empty()
                : Optional.of(named(JSON.readTree(answer.body()).path("type").asString()));
    }

    private static String named(String problem) {
        return problem.replace("urn:rilohub:problem:", "");
    }

    private HttpResponse<byte[]> called(String content) {
        var element = parsed(content.getBytes(UTF_8));
        var id = Ids.next(clock, random).toString();
        var sealed = who.soap(clock).seal(element, id, Fault.NONE);
        return asked(() -> hub.postSoap(ADDRESS, sealed.envelope(), "urn:rilohub:action:" + element.getLocalName()));
    }

    private Element signed(HttpResponse<byte[]> answer) {
        try {
            return who.soap(clock).openResponse(answer.body()).content();
        } catch (UntrustedEnvelopeException e) {
            throw new AssertionError("the answer is not the hub's", e);
        }
    }

    private static Element parsed(byte[] xml) {
        try {
            return Xml.parse(xml).getDocumentElement();
        } catch (SAXException e) {
            throw new AssertionError("no XML", e);
        }
    }

    private static String text(Element root, String name) {
        return Xml.find(root, name).map(Element::getTextContent).orElse("").strip();
    }

    private static void requireStatus(int wanted, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != wanted) {
            throw new AssertionError("the inbox answers " + answer.statusCode());
        }
    }

    private static HttpResponse<byte[]> asked(Request request) {
        try {
            return request.send();
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the inbox", e);
        }
    }
}
