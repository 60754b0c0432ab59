package org.rilohub.gateway.doors;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.rilohub.demopartner.Partner;
import org.rilohub.demopartner.envelope.PartnerKeys;
import org.rilohub.gateway.HubNode;
import org.rilohub.gateway.Parts;
import org.rilohub.gateway.Settings;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.gateway.demo.Neighbourhood;
import org.rilohub.gateway.demo.Ports;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.pki.DevelopmentPki;
import org.xml.sax.SAXException;

/** A hub with everything it works with, and the administrations around it; closing it ends all of them. */
final class Town implements AutoCloseable {
    /** The one whose broker and keys are the tests' own: no partner program runs for it. */
    static final Neighbour CANADA = neighbour("customs:CA", "common-xml", "QUEUE", "QUEUE", "ES256", "CMAA");

    private static final List<Neighbour> PLAYED = List.of(
            neighbour("customs:JP", "jpcis-style", "QUEUE", "QUEUE", "ES256", "CMAA"),
            neighbour("customs:KR", "common-xml", "SOAP", "SOAP", "ES256", "CMAA", "CEN"),
            neighbour("customs:AU", "common-json", "REST", "REST", "EdDSA", "CMAA"),
            neighbour("customs:NL", "common-json", "REST", "INBOX", "ES256", "CMAA"),
            neighbour("customs:SG", "common-json", "REST", "REST", "ES256", "CMAA", "OPERATION"),
            neighbour("wco:CEN", "cen-style", "NONE", "REST", "ES256", "CEN"));

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** Of every partner file here. */
    private static final int MAX_BYTES = 10_485_760;

    private final Parts parts;
    private final SortedMap<String, PlayedPartner> partners = new TreeMap<>();
    private final Path folder;
    private final DevelopmentPki pki;
    private final URI hub;
    private final AnyIssuer issuer;
    private final Settings settings;
    private final Postbox canada;
    private HubNode node;

    private Town(Parts parts) throws IOException, GeneralSecurityException, SAXException {
        this.parts = parts;
        this.folder = parts.folder();
        var ports = Ports.free(2);
        hub = URI.create("https://localhost:" + ports[0]);
        var anHourAgo = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
        pki = DevelopmentPki.ensure(folder.resolve("var").resolve("pki"), anHourAgo, new SecureRandom());
        issuer = parts.kept(AnyIssuer.start(pki));
        var configurations = settled();
        for (var neighbour : PLAYED) {
            var program = parts.kept(Partner.start(configuration(configurations, neighbour), Clock.systemUTC()));
            partners.put(neighbour.code(), new PlayedPartner(program.control()));
        }
        canada = parts.kept(Postbox.open(configuration(configurations, CANADA)));
        settings = settings(ports);
        node = parts.kept(HubNode.start(settings, sentence -> {}));
    }

    static Town open() {
        try {
            return new Town(Parts.in("town"));
        } catch (IOException | GeneralSecurityException | SAXException e) {
            throw new IllegalStateException("the town cannot be set up", e);
        }
    }

    private static Neighbour neighbour(
            String organisation, String dialect, String sends, String receives, String signature, String... lanes) {
        var taken = new TreeSet<Lane>();
        for (var lane : lanes) {
            taken.add(Lane.valueOf(lane));
        }
        return new Neighbour(organisation, organisation, organisation, dialect, sends, receives, taken, signature);
    }

    private SortedMap<String, Path> settled() {
        var all = new java.util.ArrayList<>(PLAYED);
        all.add(CANADA);
        return new Neighbourhood(
                        folder.resolve("partners"),
                        folder.resolve("var").resolve("partners"),
                        pki,
                        hub,
                        issuer.address())
                .settle(all);
    }

    private static Path configuration(Map<String, Path> configurations, Neighbour neighbour) {
        return Objects.requireNonNull(configurations.get(neighbour.code()), "it was settled");
    }

    private Settings settings(int[] ports) {
        return Settings.read(
                Map.of(
                        "HUB_VAR", folder.resolve("var").toString(),
                        "HUB_PORT", Integer.toString(ports[0]),
                        "HUB_STAFF_PORT", Integer.toString(ports[1]),
                        "HUB_ISSUER_URL", issuer.address().toString()),
                folder);
    }

    /** The hub stops, and starts again with what its folder and its partner files say by then. */
    void restart() {
        parts.end(node);
        node = parts.kept(HubNode.start(settings, sentence -> {}));
    }

    /** How much to send at most before the hub must have noticed that it is too much; whole chunks. */
    static long afterTheLimit() {
        return MAX_BYTES + (64L << 10);
    }

    /** An administration of the town, by its code, with its own keys. */
    Administration administration(String code) {
        return Administration.of(
                Party.of("customs:" + code), folder.resolve("partners").resolve(code), pki, hub);
    }

    /** One whose certificates come from the town's authority, and of which the hub has no file. */
    Administration unlisted(String code) {
        var home = folder.resolve("unlisted").resolve(code);
        pki.partner(Party.of("customs:" + code), home);
        return Administration.of(Party.of("customs:" + code), home, pki, hub);
    }

    /** The administration's namesake with certificates of an authority that nobody here knows. */
    Administration foreign(String code) {
        var abroad = DevelopmentPki.ensure(folder.resolve("abroad"), Clock.systemUTC(), new SecureRandom());
        var home = folder.resolve("abroad").resolve(code);
        abroad.partner(Party.of("customs:" + code), home);
        return Administration.of(Party.of("customs:" + code), home, pki, hub);
    }

    /** Keys of an administration of the town beside its own, certified as those are, that no partner file names yet. */
    PartnerKeys further(String code) {
        var home = further().resolve(code);
        pki.partner(Party.of("customs:" + code), home);
        return Administration.of(Party.of("customs:" + code), home, pki, hub).keys();
    }

    private Path further() {
        return folder.resolve("further");
    }

    /** Names the certificate of those keys in the administration's partner file, beside its own, as in a rollover. */
    void pinFurther(String code) throws IOException {
        var file = folder.resolve("var").resolve("partners").resolve("customs-" + code + ".yaml");
        var names = Files.readString(file);
        var own = names.lines()
                .filter(line -> line.strip().startsWith("signing:"))
                .findFirst()
                .orElseThrow();
        var pinned = own.replaceFirst(
                "\\[\"(.*)\"]", "[\"$1\", \"" + further().resolve(code).resolve(pem(own)) + "\"]");
        Files.writeString(file, names.replace(own, pinned));
    }

    /** The file's own name. */
    private static String pem(String line) {
        return line.substring(line.lastIndexOf('/') + 1, line.lastIndexOf('"'));
    }

    /** What the administration's own program is configured by. */
    Path configuration(String code) {
        return folder.resolve("partners").resolve(code).resolve("partner.json");
    }

    /** The partner program that plays an administration. */
    PlayedPartner partner(String code) {
        return Objects.requireNonNull(partners.get(code), "nobody plays " + code);
    }

    SortedMap<String, PlayedPartner> partners() {
        return partners;
    }

    /** Canada's queues, from Canada's side. */
    Postbox canada() {
        return canada;
    }

    AnyIssuer issuer() {
        return issuer;
    }

    HubNode node() {
        return node;
    }

    HubRecord record() {
        return new HubRecord(node.database());
    }

    /** The RILO office's officer. */
    Officer officer() {
        return officer("rilo:AP");
    }

    /** An officer of any organisation. */
    Officer officer(String organisation) {
        return new Officer(node.staffDoor(), node.tls(), issuer.staff(organisation, "officer"));
    }

    /** Waits until a message is decided, releases what waits for the RILO office, and waits until nothing of it moves. */
    Map<String, String> settled(String messageId) throws IOException, InterruptedException {
        await(() -> isDecided(record().states(messageId)));
        officer().releaseAll();
        await(() -> record().states(messageId).values().stream().noneMatch(Town::moves));
        return record().states(messageId);
    }

    private static boolean isDecided(Map<String, String> states) {
        return !states.isEmpty() && states.values().stream().noneMatch("PENDING"::equals);
    }

    private static boolean moves(String state) {
        return state.startsWith("PENDING") || state.startsWith("RILO_REVIEW") || state.startsWith("QUEUED");
    }

    static void await(BooleanSupplier holds) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("it still moves after " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
