package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rilohub.demopartner.Partner;
import org.rilohub.gateway.demo.Ports;
import org.rilohub.gateway.process.Java;
import org.rilohub.schemas.Party;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A developer's system: the partner program, set up from nothing but what the kit's folder holds. */
final class TestedSystem implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Kit kit;
    private final Partner partner;

    private TestedSystem(Kit kit, Partner partner) {
        this.kit = kit;
        this.partner = partner;
    }

    /** Prepares a kit in the folder, and starts a system that follows it. */
    static TestedSystem of(Path folder, String party, Entrance entrance) {
        System.setProperty("rilohub.partner.classpath", Java.partnerClassPath());
        int listen = Ports.free(1)[0];
        var terms = new Terms(Party.of(party), entrance, endpoint(entrance, listen), HubPlace.any());
        var kit = new Preparation(folder, Surroundings.here()).prepare(terms, false);
        try {
            var configuration = folder.resolve("partner.json");
            Files.writeString(configuration, JSON.writeValueAsString(configuration(kit, listen)));
            return new TestedSystem(kit, Partner.start(configuration, Clock.systemUTC()));
        } catch (IOException | GeneralSecurityException | SAXException e) {
            throw new IllegalStateException("the system under test does not start", e);
        }
    }

    private static Optional<URI> endpoint(Entrance entrance, int port) {
        return switch (entrance) {
            case REST -> Optional.of(URI.create("https://localhost:" + port + "/reports"));
            case SOAP -> Optional.of(URI.create("https://localhost:" + port + "/soap/seizure-reports"));
            case INBOX -> Optional.empty();
        };
    }

    private static Map<String, Object> configuration(Kit kit, int listen) {
        var terms = kit.terms();
        var configuration = new TreeMap<String, Object>();
        configuration.put("party", terms.party().toString());
        configuration.put("dialect", terms.entrance().dialect());
        configuration.put("sends", terms.entrance() == Entrance.SOAP ? "SOAP" : "REST");
        configuration.put("receives", terms.entrance().name());
        configuration.put("store", "store");
        configuration.put("keys", "keys/partner.p12");
        configuration.put("passwordFile", "keys/password");
        configuration.put("signingAlias", "sign-p256");
        configuration.put("encryptionAlias", "enc-p256");
        configuration.put("tlsAlias", "tls");
        configuration.put("trust", "keys/root.pem");
        configuration.put(
                "hub",
                Map.of(
                        "party",
                        "urn:rilohub:party:hub:AP",
                        "url",
                        terms.ports().hub().toString(),
                        "signing",
                        List.of("hub/hub-sign-p256.pem", "hub/hub-sign-ed25519.pem"),
                        "encryption",
                        "hub/hub-enc-p256.pem"));
        configuration.put("issuer", Map.of("url", terms.ports().openId().toString(), "clientId", terms.clientId()));
        configuration.put("listen", listen);
        configuration.put("control", 0);
        configuration.put("schema", Map.of(terms.entrance() == Entrance.SOAP ? "xsd" : "json", "schemas"));
        return configuration;
    }

    Kit kit() {
        return kit;
    }

    /** From now on it answers so: {@code wrong-receipt}, {@code http500}, {@code normal}. */
    void behave(String how) {
        ask("/behaviour", Map.of("respond", how));
    }

    /** Sends the kit's own example of a seizure report. */
    JsonNode sendExample() {
        var xml = kit.terms().entrance() == Entrance.SOAP;
        var file = kit.folder().resolve("examples/to-hub/seizure-report." + (xml ? "xml" : "json"));
        return send(file, messageId(file), xml ? "/soap/seizure-reports" : "/v1/seizure-reports");
    }

    /** Sends a message file to a resource of the hub. */
    JsonNode send(Path file, String messageId, String resource) {
        return ask(
                "/send",
                Map.of("file", file.toString(), "messageId", messageId, "mode", "normal", "resource", resource));
    }

    /** What it has received and kept, in the order of arrival. */
    List<String> received() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + partner.control() + "/deliveries"));
        return answer(request.build()).values().stream()
                .map(each -> text(Path.of(each.path("contentFile").asString())))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String messageId(Path file) {
        return text(file).replaceFirst("(?s).*?[mM]essageI[dD][^0-9a-f]+([0-9a-f-]{36}).*", "$1");
    }

    private JsonNode ask(String path, Map<String, String> order) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + partner.control() + path))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(order)))
                .build();
        return answer(request);
    }

    private static JsonNode answer(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException("the system under test does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the system under test", e);
        }
    }

    @Override
    public void close() throws IOException {
        partner.close();
    }
}
