package org.rilohub.gateway.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.rilohub.gateway.demo.Neighbour;
import org.rilohub.gateway.demo.Neighbourhood;
import org.rilohub.gateway.demo.PartnerProcess;
import org.rilohub.security.Certificates;
import org.rilohub.security.TrustedTls;
import org.rilohub.security.pki.DevelopmentPki;

/** A place for one hub and the partners around it: folder, ports, keys, and the partners' running processes. */
public final class Village implements AutoCloseable {
    private final Path folder;
    private final List<Integer> ports = QuietPorts.free(3);
    private final DevelopmentPki pki;
    private final SortedMap<String, Path> configurations;
    private final SortedMap<String, PartnerProcess> partners = new TreeMap<>();

    private Village(Path folder, List<Neighbour> neighbours) {
        this.folder = folder;
        this.pki = DevelopmentPki.ensure(folder.resolve("pki"), Clock.systemUTC(), new SecureRandom());
        this.configurations = new Neighbourhood(
                        folder.resolve("partners-own"),
                        folder.resolve("partners"),
                        pki,
                        URI.create("https://localhost:" + ports.get(0)),
                        issuer())
                .settle(neighbours);
    }

    /** An empty place, whatever was in the folder before. */
    public static Village found(Path folder, List<Neighbour> neighbours) throws IOException {
        Postmaster.kill(folder);
        clear(folder);
        Files.createDirectories(folder);
        return new Village(folder, neighbours);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Starts the process of one neighbour. */
    public PartnerProcess open(String code) {
        var partner = PartnerProcess.start(code, Java.partnerClassPath(), configuration(code));
        partners.put(code, partner);
        return partner;
    }

    /** The file a neighbour's own process is configured by. */
    public Path configuration(String code) {
        var file = configurations.get(code);
        if (file == null) {
            throw new IllegalArgumentException("nobody is called " + code);
        }
        return file;
    }

    public PartnerProcess partner(String code) {
        var partner = partners.get(code);
        if (partner == null) {
            throw new IllegalArgumentException(code + " was not opened");
        }
        return partner;
    }

    /** The environment of its hub. */
    public Map<String, String> settings() {
        return Map.of(
                "HUB_VAR", folder.toString(),
                "HUB_PORT", ports.get(0).toString(),
                "HUB_STAFF_PORT", ports.get(1).toString(),
                "HUB_ISSUER_PORT", ports.get(2).toString(),
                "HUB_DELIVERY_ATTEMPTS", "100");
    }

    public Path folder() {
        return folder;
    }

    public Path log() {
        return folder.resolve("hub.log");
    }

    public URI staffDoor() {
        return URI.create("https://localhost:" + ports.get(1));
    }

    public URI issuer() {
        return URI.create("https://localhost:" + ports.get(2) + "/realms/rilohub");
    }

    /** Trusts the hub. */
    public SSLContext tls() {
        return TrustedTls.of(pki.hubKeys().tls(), Certificates.read(pki.root())).context();
    }

    /** What the hub has written down. */
    public HubRecord record() {
        return new HubRecord(folder.resolve("postgres"));
    }

    /** Ends the partners' processes, and a database server that outlived its hub. */
    @Override
    public void close() throws IOException {
        partners.values().forEach(PartnerProcess::close);
        Postmaster.kill(folder);
    }
}
