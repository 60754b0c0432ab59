package org.rilohub.gateway.scenarios;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.demopartner.Partner;
import org.rilohub.gateway.HubUnderTest;
import org.rilohub.gateway.Parts;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.gateway.demo.Neighbourhood;
import org.rilohub.gateway.demo.Ports;
import org.rilohub.gateway.demo.SignIn;
import org.rilohub.gateway.doors.Administration;
import org.rilohub.gateway.doors.HubRecord;
import org.rilohub.schemas.Party;
import org.rilohub.security.Certificates;
import org.rilohub.security.OwnKey;
import org.rilohub.security.TrustedTls;
import org.rilohub.security.pki.DevelopmentPki;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** A hub, its issuer with people who sign in, and administrations with a door of each kind, all by one clock. */
final class Region implements AutoCloseable {
    private final PassingClock clock = new PassingClock();
    private final Parts parts;
    private final SortedMap<String, Bureau> bureaus = new TreeMap<>();
    private final Path folder;
    private final Bureau.Hub at;
    private final Doorbell bell;
    private final HubUnderTest hub;

    private Region(Parts parts) throws IOException, GeneralSecurityException, SAXException {
        this.parts = parts;
        this.folder = parts.folder();
        var ports = Ports.free(3);
        var anHourAgo = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
        var pki = DevelopmentPki.ensure(var().resolve("pki"), anHourAgo, new SecureRandom());
        at = new Bureau.Hub(
                URI.create("https://localhost:" + ports[0]),
                URI.create("https://localhost:" + ports[2] + "/realms/rilohub"),
                pki);
        var settled = new Neighbourhood(
                        folder.resolve("partners"), var().resolve("partners"), pki, at.address(), at.issuer())
                .settle(Inhabitants.ALL);
        open(Inhabitants.BROKER_OF_ITS_OWN, settled);
        bell = parts.kept(Doorbell.named(var().resolve("partners").resolve("customs-ZA.yaml"), home("ZA"), pki));
        hub = parts.kept(HubUnderTest.start(settings(ports), Inhabitants.PEOPLE, clock));
        for (var neighbour : Inhabitants.OTHERS) {
            open(neighbour, settled);
        }
    }

    private void open(Neighbour neighbour, Map<String, Path> settled)
            throws IOException, GeneralSecurityException, SAXException {
        var configuration = Objects.requireNonNull(settled.get(neighbour.code()), "it was settled");
        var program = parts.kept(Partner.start(configuration, clock));
        bureaus.put(neighbour.code(), new Bureau(neighbour, home(neighbour.code()), program.control(), at, clock));
    }

    private Path home(String code) {
        return folder.resolve("partners").resolve(code);
    }

    static Region open() {
        try {
            return new Region(Parts.in("region"));
        } catch (IOException | GeneralSecurityException | SAXException e) {
            throw new IllegalStateException("the region cannot be set up", e);
        }
    }

    private Map<String, String> settings(int[] ports) {
        return Map.of(
                "HUB_VAR", var().toString(),
                "HUB_PORT", Integer.toString(ports[0]),
                "HUB_STAFF_PORT", Integer.toString(ports[1]),
                "HUB_ISSUER_PORT", Integer.toString(ports[2]),
                "HUB_DELIVERY_ATTEMPTS", "3");
    }

    private Path var() {
        return folder.resolve("var");
    }

    /** The administration with this code, as it stands before the hub's doors. */
    Bureau bureau(String code) {
        return Objects.requireNonNull(bureaus.get(code), "nobody is there for " + code);
    }

    /** The administration's system at the hub's inbox, whatever its program does there. */
    Collector collector(String code) {
        var who = Administration.of(Party.of("customs:" + code), home(code), at.pki(), at.address());
        return new Collector(who, at.issuer(), clock);
    }

    /** A demonstration person who has just signed in. */
    Colleague signedIn(String account) {
        var tls = TrustedTls.unnamed(Certificates.read(var().resolve("pki").resolve("root.pem")))
                .context();
        var passwords = JsonMapper.shared().readTree(var().resolve("demonstration-people.json"));
        var token = new SignIn(hub.issuer(), "rilo-hub-console", tls, new SecureRandom())
                .token(account, passwords.path(account).asString());
        return new Colleague(hub.staff("/"), tls, token);
    }

    /** What South Africa hears; nobody else has a webhook. */
    Doorbell bell() {
        return bell;
    }

    /** With which a demonstration person signs. */
    OwnKey keyOf(String account) {
        var home = var().resolve("people").resolve(account);
        return OwnKey.ofPerson(home.resolve("person.p12"), DevelopmentPki.password(home));
    }

    HubRecord record() {
        return new HubRecord(hub.database());
    }

    /** Kinds of the leaves with this fact, oldest first. */
    List<String> leaves(String fact, String value) {
        return record().leaves(fact, value).stream().map(HubRecord.Leaf::kind).toList();
    }

    Clock clock() {
        return clock;
    }

    /** Lets time pass for everybody. */
    void pass(Duration time) {
        clock.pass(time);
    }

    /** The hub's own id of a message: what its case is called. */
    String idOf(Sent sent) {
        return record().leaves("messageId", sent.messageId()).stream()
                .filter(leaf -> leaf.kind().equals("received"))
                .map(leaf -> leaf.facts().path("reportId").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("never accepted: " + sent));
    }

    /** Waits until nothing moves of a message any more; what became of it, by receiver and lane. */
    Map<String, String> settled(Sent sent) {
        return Waiting.found(
                "an end of " + sent,
                () -> Optional.of(record().states(sent.messageId()))
                        .filter(states ->
                                !states.isEmpty() && states.values().stream().noneMatch(Region::moves)));
    }

    private static boolean moves(String state) {
        return state.startsWith("PENDING") || state.startsWith("QUEUED");
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
