package org.rilohub.gateway.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.security.pki.DevelopmentPki;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets partners up around a hub of the development PKI: their keys, the partner files the hub reads, the configuration
 * their own processes read. Everything lies under one folder and may be made again at any time.
 */
public final class Neighbourhood {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Path partnerFiles;
    private final DevelopmentPki pki;
    private final URI hub;
    private final URI issuer;

    /**
     * Where things are.
     *
     * @param folder of the partners' own keys and stores
     * @param partnerFiles folder of the hub's directory
     * @param hub partners' door
     */
    public Neighbourhood(Path folder, Path partnerFiles, DevelopmentPki pki, URI hub, URI issuer) {
        this.folder = folder;
        this.partnerFiles = partnerFiles;
        this.pki = pki;
        this.hub = hub;
        this.issuer = issuer;
    }

    /** Where a partner listens: its push endpoint and its own broker. */
    private record Place(int listen, int broker) {}

    /** Writes everything for these partners; returns each one's configuration file, by code. */
    public SortedMap<String, Path> settle(List<Neighbour> neighbours) {
        try {
            Files.createDirectories(partnerFiles);
            var ports = Ports.free(2 * neighbours.size());
            var configurations = new TreeMap<String, Path>();
            for (int i = 0; i < neighbours.size(); i++) {
                var neighbour = neighbours.get(i);
                var place = new Place(ports[2 * i], ports[2 * i + 1]);
                configurations.put(neighbour.code(), settle(neighbour, place));
            }
            return configurations;
        } catch (IOException e) {
            throw new UncheckedIOException("the partners' files cannot be written", e);
        }
    }

    private Path settle(Neighbour neighbour, Place place) throws IOException {
        var home = Files.createDirectories(folder.resolve(neighbour.code()));
        pki.partner(neighbour.party(), home);
        Files.writeString(partnerFiles.resolve(neighbour.clientId() + ".yaml"), partnerFile(neighbour, place, home));
        var schemas = writeSchemas(neighbour.dialect(), home);
        var configuration = home.resolve("partner.json");
        Files.writeString(
                configuration,
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(configuration(neighbour, place, home, schemas)));
        return configuration;
    }

    private String partnerFile(Neighbour neighbour, Place place, Path home) {
        return """
                party: %s
                name: {en: "%s", ja: "%s"}
                dialect: %s
                messageVersion: 1
                lanes: [%s]
                delivery: %s
                certificates:
                  tls: ["%s"]
                  signing: ["%s"]
                  encryption: "%s"
                algorithms: {accepted: [ES256, EdDSA], sealsWith: %s}
                rsaOaep: false
                clockSkew: PT1M
                maxAge: PT5M
                maxBytes: 10485760
                """.formatted(
                        neighbour.organisation(),
                        neighbour.name(),
                        neighbour.nameJa(),
                        neighbour.dialect(),
                        neighbour.lanes().stream().map(Enum::name).collect(Collectors.joining(", ")),
                        delivery(neighbour, place),
                        home.resolve("partner-tls.pem"),
                        home.resolve("partner-" + signingAlias(neighbour) + ".pem"),
                        home.resolve("partner-enc-p256.pem"),
                        neighbour.signature());
    }

    private static String delivery(Neighbour neighbour, Place place) {
        var code = neighbour.code();
        return switch (neighbour.receives()) {
            case "SOAP" ->
                "{soap: {endpoint: \"https://localhost:%d/soap/seizure-reports\"}}".formatted(place.listen());
            case "REST" -> "{rest: {endpoint: \"https://localhost:%d/reports\"}}".formatted(place.listen());
            case "QUEUE" ->
                ("{queue: {brokerUrl: \"tcp://localhost:%d\", in: %s.TO.HUB, receipts: HUB.RECEIPTS.TO.%s, "
                                + "out: HUB.TO.%s, outReceipts: %s.RECEIPTS.TO.HUB}}")
                        .formatted(place.broker(), code, code, code, code);
            default -> "{inbox: {}}";
        };
    }

    private Map<String, Object> configuration(Neighbour neighbour, Place place, Path home, Path schemas) {
        var code = neighbour.code();
        var configuration = new TreeMap<String, Object>();
        configuration.put("party", neighbour.party().toString());
        configuration.put("dialect", neighbour.dialect());
        configuration.put("sends", neighbour.sends());
        configuration.put("receives", neighbour.receives());
        configuration.put("store", home.resolve("store").toString());
        configuration.put("keys", home.resolve("partner.p12").toString());
        configuration.put("passwordFile", home.resolve("password").toString());
        configuration.put("signingAlias", signingAlias(neighbour));
        configuration.put("encryptionAlias", "enc-p256");
        configuration.put("tlsAlias", "tls");
        configuration.put("trust", pki.root().toString());
        configuration.put("hub", hubForPartners());
        configuration.put("issuer", Map.of("url", issuer.toString(), "clientId", neighbour.clientId()));
        configuration.put("listen", place.listen());
        configuration.put("control", 0);
        if (neighbour.receives().equals("QUEUE")) {
            configuration.put(
                    "broker",
                    Map.of(
                            "port", place.broker(),
                            "folder", home.resolve("broker").toString(),
                            "in", code + ".TO.HUB",
                            "receipts", "HUB.RECEIPTS.TO." + code,
                            "out", "HUB.TO." + code,
                            "outReceipts", code + ".RECEIPTS.TO.HUB"));
        }
        configuration.put(
                "schema", Map.of(neighbour.dialect().equals("common-json") ? "json" : "xsd", schemas.toString()));
        return configuration;
    }

    private Map<String, Object> hubForPartners() {
        return Map.of(
                "party", "urn:rilohub:party:hub:AP",
                "url", hub.toString(),
                "signing", List.of(hubFile("sign-p256"), hubFile("sign-ed25519")),
                "encryption", hubFile("enc-p256"));
    }

    private String hubFile(String alias) {
        return pki.root().resolveSibling("hub-" + alias + ".pem").toString();
    }

    private static String signingAlias(Neighbour neighbour) {
        return neighbour.signature().equals("EdDSA") ? "sign-ed25519" : "sign-p256";
    }

    /** Every schema of the dialect, in a folder of their own. */
    private static Path writeSchemas(String dialect, Path home) throws IOException {
        var folder = Files.createDirectories(home.resolve("schemas"));
        for (var form : MessageForm.catalogue()) {
            var resource = schema(dialect, form);
            try (var published = Neighbourhood.class.getResourceAsStream(resource)) {
                if (published != null) {
                    Files.write(
                            folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)),
                            published.readAllBytes());
                }
            }
        }
        return folder;
    }

    /** Where it stands, if the dialect carries the message. */
    private static String schema(String dialect, MessageForm form) {
        boolean report = form.type() == MessageType.SeizureReport;
        return switch (dialect) {
            case "common-xml" -> "/org/rilohub/schemas/" + form.schema() + "-1.xsd";
            case "common-json" -> "/org/rilohub/schemas/" + form.schema() + "-1.schema.json";
            case "jpcis-style", "cen-style" -> {
                var name = report ? dialect + "-1.xsd" : form.schema() + "-1.xsd";
                yield "/org/rilohub/partners/" + dialect.replace("-", "") + "/" + name;
            }
            default -> throw new IllegalArgumentException("no published schema for " + dialect);
        };
    }
}
