package org.rilohub.gateway.partnerkit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.rilohub.gateway.HubNode;
import org.rilohub.gateway.PartnerProgram;
import org.rilohub.gateway.Settings;
import org.rilohub.gateway.StartedParts;
import org.rilohub.gateway.demo.Neighbourhood;
import org.rilohub.gateway.demo.PartnerProcess;
import org.rilohub.ledger.sql.Database;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.security.KeyRing;
import org.rilohub.security.pki.DevelopmentPki;

/** A hub for one run, its own database and broker in it, and the partners played around it; closing it leaves nothing. */
final class PlayedHub implements AutoCloseable {
    private final StartedParts parts;
    private final Path folder;
    private final Kit kit;
    private final Cast cast;
    private final Consumer<String> progress;

    private final Thread atTheEnd = new Thread(this::stopAll);

    private Teller teller;
    private HubNode node;

    @SuppressWarnings("NullAway.Init") // open() sets them, or the hub does not exist
    private PlayedHub(Kit kit, Path folder, Consumer<String> progress) {
        this.kit = kit;
        this.folder = folder;
        this.progress = progress;
        this.parts = new StartedParts(progress);
        this.cast = Cast.around(kit.terms().party());
    }

    /** Starts everything and returns once the hub takes messages. */
    static PlayedHub open(Kit kit, Surroundings at, Consumer<String> progress) {
        var hub = new PlayedHub(kit, HubFolder.temporary().path(), progress);
        Runtime.getRuntime().addShutdownHook(hub.atTheEnd);
        try {
            hub.start(at);
            return hub;
        } catch (RuntimeException e) {
            hub.close();
            throw e;
        }
    }

    private void start(Surroundings at) {
        new HubFolder(folder).furnish(kit);
        var pki = DevelopmentPki.ensure(folder.resolve("pki"), at.clock(), at.random());
        var ports = HubPlace.of(kit.terms().ports());
        progress.accept("starting a throw-away hub on " + ports.hub() + ", issuer " + ports.openId());
        var configurations = new Neighbourhood(
                        folder.resolve("played"), folder.resolve("partners"), pki, ports.hub(), ports.openId())
                .settle(cast.neighbours());
        node = parts.kept(HubNode.start(settings(ports), line -> {}));
        configurations.forEach(this::play);
        progress.accept("the hub is up, and so are " + String.join(", ", configurations.keySet()));
    }

    private void play(String code, Path configuration) {
        var process = parts.kept(PartnerProcess.start(code, PartnerProgram.classPath(), configuration));
        if (code.equals(cast.teller().code())) {
            teller = new Teller(process, cast, kit.terms().party(), folder);
        }
    }

    private Settings settings(Terms.HubPorts ports) {
        return Settings.read(
                Map.of(
                        "HUB_VAR", folder.toString(),
                        "HUB_PORT", Integer.toString(ports.partners()),
                        "HUB_STAFF_PORT", Integer.toString(ports.staff()),
                        "HUB_ISSUER_PORT", Integer.toString(ports.issuer())),
                folder);
    }

    /**
     * Has the played partner tell the system under test of a seizure.
     *
     * @throws IllegalStateException if the hub did not take it: then the kit itself is at fault
     */
    UUID tell() {
        return say(MessageType.SeizureReport);
    }

    /** Has it say something that begins a case; throws as above. */
    UUID say(MessageType type) {
        return teller.say(type, Optional.empty());
    }

    /**
     * Has it say something about what there is; throws as above.
     *
     * @param about the case it belongs to, or what is called back, by the hub's id
     */
    UUID say(MessageType type, UUID about) {
        return teller.say(type, Optional.of(about));
    }

    Party teller() {
        return cast.teller().party();
    }

    /** Keys of another partner of this hub. */
    KeyRing neighbourKeys() {
        var home = folder.resolve("played").resolve(cast.teller().code());
        return KeyRing.load(home.resolve("partner.p12"), DevelopmentPki.password(home));
    }

    Path folder() {
        return folder;
    }

    HubBook book() {
        return new HubBook(node.database());
    }

    CaseBook cases() {
        return new CaseBook(new Database(node.database()));
    }

    SortedMap<String, String> addresses() {
        return new TreeMap<>(node.addresses());
    }

    /** Also when the program is interrupted, so that no process and no database stays behind. */
    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            // This program is ending already, and there is nothing left to stop.
            return;
        }
    }

    private synchronized void stopAll() {
        parts.close();
        if (!new HubFolder(folder).delete()) {
            progress.accept("not everything could be deleted in " + folder);
        }
    }
}
