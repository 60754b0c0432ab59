package org.rilohub.gateway.doors;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rilohub.demopartner.broker.BrokerTls;
import org.rilohub.demopartner.broker.OwnBroker;
import org.rilohub.demopartner.broker.Queues;
import org.rilohub.security.pki.DevelopmentPki;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's own broker with nothing behind it but the test, which puts in anything and reads what the hub answers. */
final class Postbox implements Closeable {
    private final OwnBroker broker;
    private final Queues queues;
    private final LargeMessages large;
    private final String in;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Postbox(OwnBroker broker, Queues queues, LargeMessages large, String in) {
        this.broker = broker;
        this.queues = queues;
        this.large = large;
        this.in = in;
    }

    /** @param configuration of a partner with a broker */
    static Postbox open(Path configuration) throws IOException {
        var home = configuration.resolveSibling("");
        var settings = JsonMapper.shared().readTree(configuration);
        var names = settings.path("broker");
        var tls = new BrokerTls(
                home.resolve("partner.p12"),
                new String(DevelopmentPki.password(home)),
                "tls",
                Path.of(settings.path("trust").asString()));
        var parties = List.of(settings.path("party").asString(), "urn:rilohub:party:hub:AP");
        var port = names.path("port").asInt();
        var broker = new OwnBroker(port, home.resolve("broker"), tls, parties, queueNames(names));
        var queues = new Queues(port, tls);
        var box = new Postbox(
                broker, queues, new LargeMessages(port, tls), names.path("in").asString());
        queues.listen(
                names.path("receipts").asString(),
                (body, reply) -> box.answers.add(new String(body, java.nio.charset.StandardCharsets.UTF_8)));
        return box;
    }

    private static List<String> queueNames(JsonNode names) {
        return List.of("in", "receipts", "out", "outReceipts").stream()
                .map(name -> names.path(name).asString())
                .toList();
    }

    /** Puts octets into the queue the hub reads. */
    void put(byte[] octets) throws IOException {
        queues.send(in, octets);
    }

    /** Puts so many octets into it, holding none. */
    void put(InputStream octets) throws IOException {
        large.send(in, octets);
    }

    /** Puts in a message of text, which is no message of this door. */
    void putText(String text) throws IOException {
        large.sendText(in, text);
    }

    /** The hub's next statement: a receipt or a problem. */
    String answer() throws InterruptedException {
        var answer = answers.poll(40, TimeUnit.SECONDS);
        if (answer == null) {
            throw new AssertionError("the hub does not answer by queue");
        }
        return answer;
    }

    /** Whether the hub has said more than it was asked. */
    boolean isQuiet() {
        return answers.isEmpty();
    }

    @Override
    public void close() throws IOException {
        large.close();
        queues.close();
        broker.close();
    }
}
