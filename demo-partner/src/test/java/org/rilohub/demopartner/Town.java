package org.rilohub.demopartner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.rilohub.demopartner.TestAuthority.Member;
import org.rilohub.demopartner.content.MessageTemplate;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One authority, one hub's keys and one partner, whose configuration lies in a folder. */
final class Town {
    static final String KOREA = "urn:rilohub:party:customs:KR";
    static final String HUB = "urn:rilohub:party:hub:AP";

    final JsonMapper json = JsonMapper.builder().build();
    final TestAuthority authority = new TestAuthority();
    final Member korea = authority.member(KOREA, "EC");
    final Member hub = authority.member(HUB, "EC");
    final MessageTemplate template = new MessageTemplate(new SecureRandom(), Clock.systemUTC());
    final Path folder;
    private final Map<String, Object> fields = new TreeMap<>();

    Town(Path folder) throws IOException {
        this.folder = folder;
        authority.store(korea, folder);
        TestAuthority.pem(authority.root(), folder.resolve("root.pem"));
        TestAuthority.pem(hub.signing().certificate(), folder.resolve("hub-sign.pem"));
        TestAuthority.pem(hub.encryption().certificate(), folder.resolve("hub-enc.pem"));
        resource("report.xsd");
        resource("report.schema.json");
        fields.putAll(Map.of("party", KOREA, "sends", "NONE", "store", "store", "keys", "keys.p12"));
        fields.putAll(Map.of("passwordFile", "pw", "signingAlias", "sign", "encryptionAlias", "enc"));
        fields.putAll(Map.of("tlsAlias", "tls", "trust", "root.pem", "listen", 0, "control", 0));
        hubAt("https://localhost:1");
        json();
        with("receives", "REST");
    }

    private void resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(Town.class.getResourceAsStream(name))) {
            Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    Town with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Town hubAt(String url) {
        return with(
                "hub",
                Map.of(
                        "party",
                        HUB,
                        "url",
                        url,
                        "signing",
                        new String[] {"hub-sign.pem"},
                        "encryption",
                        "hub-enc.pem"));
    }

    Town json() {
        return with("dialect", "common-json").with("schema", Map.of("json", "report.schema.json"));
    }

    Town xml() {
        return with("dialect", "common-xml").with("schema", Map.of("xsd", "report.xsd"));
    }

    Path configuration() throws IOException {
        return Files.writeString(folder.resolve("partner.json"), json.writeValueAsString(fields));
    }

    Partner start() throws IOException, GeneralSecurityException, SAXException {
        return new Partner(PartnerConfig.read(configuration()), folder, Clock.systemUTC());
    }

    Path message(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    SSLContext tls(Member member) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("tls", member.tls().key(), new char[0], new Certificate[] {
            member.tls().certificate()
        });
        store.setCertificateEntry("root", authority.root());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    HttpClient client(Member member) throws GeneralSecurityException, IOException {
        return HttpClient.newBuilder().sslContext(tls(member)).build();
    }

    JsonNode get(Partner partner, String path) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(control(partner, path)).build());
    }

    JsonNode post(Partner partner, String path, String body) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(control(partner, path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static URI control(Partner partner, String path) {
        return URI.create("http://127.0.0.1:" + partner.control() + path);
    }

    private JsonNode ask(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return json.readTree(new String(answer.body(), UTF_8));
        }
    }
}
