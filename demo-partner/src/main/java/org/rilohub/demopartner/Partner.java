package org.rilohub.demopartner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.rilohub.demopartner.broker.BrokerTls;
import org.rilohub.demopartner.broker.OwnBroker;
import org.rilohub.demopartner.broker.Queues;
import org.rilohub.demopartner.content.SchemaCheck;
import org.rilohub.demopartner.control.ControlServer;
import org.rilohub.demopartner.envelope.CmsEnvelope;
import org.rilohub.demopartner.envelope.JoseEnvelope;
import org.rilohub.demopartner.envelope.SoapEnvelope;
import org.rilohub.demopartner.receive.InboxPoller;
import org.rilohub.demopartner.receive.PushServer;
import org.rilohub.demopartner.receive.QueueDelivery;
import org.rilohub.demopartner.receive.Reception;
import org.rilohub.demopartner.receive.RestPush;
import org.rilohub.demopartner.receive.SoapPush;
import org.rilohub.demopartner.send.Sender;
import org.rilohub.demopartner.store.DeliveryStore;
import org.rilohub.demopartner.store.SentLog;
import org.xml.sax.SAXException;

/** One administration, running: everything its configuration names, until it is closed. */
public final class Partner implements AutoCloseable {
    private final PartnerConfig config;
    private final Identity identity;
    private final Clock clock;
    private final Doors doors;
    private final Deque<Closeable> running = new ArrayDeque<>();
    private final ControlServer control;
    private int listen;
    private int broker;

    /** Starts the partner of a configuration file, which also names its message files' folder. */
    public static Partner start(Path file, Clock clock) throws IOException, GeneralSecurityException, SAXException {
        return new Partner(PartnerConfig.read(file), PartnerConfig.folderOf(file), clock);
    }

    /**
     * Starts it.
     *
     * @param folder that the message files of control requests are named relative to
     */
    Partner(PartnerConfig config, Path folder, Clock clock) throws IOException, GeneralSecurityException, SAXException {
        this.config = config;
        this.identity = Identity.read(config);
        this.clock = clock;
        this.doors = new Doors(config, identity, clock);
        var reception = reception();
        var queues = queues();
        receive(reception, queues);
        opened(reception.behaviour());
        var sent = opened(new SentLog(config.store()));
        var sender = doors.configured(queues).map(door -> new Sender(door, doors.template(), sent));
        this.control = opened(new ControlServer(config.control(), folder, sender, reception));
    }

    private <C extends Closeable> C opened(C resource) {
        running.push(resource);
        return resource;
    }

    private Reception reception() throws IOException, SAXException {
        var store = opened(new DeliveryStore(config.store()));
        return new Reception(config.party(), config.dialect(), schema(), store, doors.statements(), clock);
    }

    private SchemaCheck schema() throws IOException, SAXException {
        var named = config.schema();
        if (named.json().isPresent()) {
            return SchemaCheck.json(named.json().get());
        }
        return SchemaCheck.xsd(
                named.xsd().orElseThrow(() -> new IllegalArgumentException("the configuration names no schema")));
    }

    private Optional<Queues> queues() throws IOException {
        if (config.broker().isEmpty()) {
            return Optional.empty();
        }
        var own = config.broker().get();
        var tls =
                new BrokerTls(config.keys(), new String(Identity.password(config)), config.tlsAlias(), config.trust());
        var names = List.of(own.in(), own.receipts(), own.out(), own.outReceipts());
        var parties = List.of(config.party(), config.hub().party());
        broker = opened(new OwnBroker(own.port(), own.folder(), tls, parties, names))
                .port();
        return Optional.of(opened(new Queues(broker, tls)));
    }

    private void receive(Reception reception, Optional<Queues> queues) throws IOException {
        switch (config.receives()) {
            case REST, SOAP -> push(reception);
            case QUEUE -> consume(reception, queues.orElseThrow());
            case INBOX ->
                opened(new InboxPoller(doors.hub(), jose(), reception)).start();
        }
    }

    private JoseEnvelope jose() {
        return new JoseEnvelope(identity.keys(), identity.hub(), clock);
    }

    private void push(Reception reception) throws IOException {
        var rest = new RestPush(jose(), reception);
        var soap = new SoapPush(new SoapEnvelope(identity.keys(), identity.hub(), clock), reception);
        var hub = config.hub().party();
        listen = opened(new PushServer(config.listen(), identity.tls(), hub, rest, soap, reception.behaviour()))
                .port();
    }

    private void consume(Reception reception, Queues queues) throws IOException {
        var names = config.broker().orElseThrow();
        var envelope = new CmsEnvelope(identity.keys(), identity.hub(), clock);
        var delivery = new QueueDelivery(envelope, reception, doors.statements());
        queues.listen(
                names.out(),
                (body, reply) ->
                        delivery.take(body, statement -> reply.send(names.outReceipts(), statement.getBytes(UTF_8))));
    }

    String party() {
        return config.party();
    }

    /** Port of the push endpoints; 0 without any. */
    int listen() {
        return listen;
    }

    /** Port of the switches, on this machine. */
    public int control() {
        return control.port();
    }

    /** Port of the broker; 0 without one. */
    int broker() {
        return broker;
    }

    void awaitStop() throws InterruptedException {
        control.awaitStop();
    }

    /** Closes everything, last opened first. */
    @Override
    public void close() throws IOException {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
