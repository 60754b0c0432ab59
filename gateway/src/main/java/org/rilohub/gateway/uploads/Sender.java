package org.rilohub.gateway.uploads;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.rilohub.gateway.SettingsException;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Certificates;
import org.rilohub.security.Counterpart;
import org.rilohub.security.Counterparts;
import org.rilohub.security.Door;
import org.rilohub.security.Envelopes;
import org.rilohub.security.JwsReceipts;
import org.rilohub.security.KeyRing;
import org.rilohub.security.Receipt;
import org.rilohub.security.Sealable;
import org.rilohub.security.TrustedTls;
import org.rilohub.security.UntrustedMessageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An administration that uploads: its name, its keys, and the hub and issuer it knows, as its own program's configuration names
 * them.
 */
final class Sender {
    private static final int MOST = 64 * 1024;

    private final Party party;
    private final URI hub;
    private final URI issuer;
    private final String clientId;
    private final KeyRing keys;
    private final SSLContext tls;
    private final Counterpart known;

    private Sender(JsonNode configuration, Path folder) throws IOException {
        party = Party.of(text(configuration, "/party"));
        hub = URI.create(text(configuration, "/hub/url"));
        issuer = URI.create(text(configuration, "/issuer/url"));
        clientId = text(configuration, "/issuer/clientId");
        var password = Files.readString(folder.resolve(text(configuration, "/passwordFile")))
                .strip()
                .toCharArray();
        keys = KeyRing.load(folder.resolve(text(configuration, "/keys")), password);
        tls = TrustedTls.of(keys.tls(), folder.resolve(text(configuration, "/trust")))
                .context();
        known = known(configuration, folder);
    }

    private static Counterpart known(JsonNode configuration, Path folder) {
        var signing = configuration
                .path("hub")
                .path("signing")
                .valueStream()
                .flatMap(file -> Certificates.read(folder.resolve(file.asString(""))).stream())
                .toList();
        boolean edwards = text(configuration, "/signingAlias").equals("sign-ed25519");
        return new Counterpart(
                Party.of(text(configuration, "/hub/party")),
                signing,
                Optional.empty(),
                Set.of("ES256", "EdDSA"),
                edwards ? "EdDSA" : "ES256",
                false,
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                MOST);
    }

    private static String text(JsonNode configuration, String pointer) {
        var found = configuration.at(pointer).asString("");
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "it says no " + pointer.substring(1).replace('/', '.'));
        }
        return found;
    }

    /**
     * Reads a configuration; files are named relative to its folder.
     *
     * @throws SettingsException if it cannot be used; names the file and what is missing, never a password
     */
    static Sender read(Path file) {
        try {
            var folder = file.toAbsolutePath().resolveSibling("");
            return new Sender(JsonMapper.shared().readTree(Files.readString(file)), folder);
        } catch (IOException | JacksonException e) {
            throw new SettingsException(List.of("cannot be read: " + file + ", or a file that it names"));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new SettingsException(List.of(file + " is no sender's configuration: " + e.getMessage()));
        }
    }

    Party party() {
        return party;
    }

    URI hub() {
        return hub;
    }

    URI issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    SSLContext tls() {
        return tls;
    }

    /** Signs a statement with the administration's key: compact JWS, as for a message of the CEN lane. */
    String sign(UUID id, String json, Clock clock, SecureRandom random) {
        var sealer = new Envelopes(keys, new OneHub(known), clock, random);
        var content = json.getBytes(StandardCharsets.UTF_8);
        var sealed = sealer.seal(new Sealable(known.party(), Door.REST, Lane.CEN, id, "application/json", content));
        return new String(sealed.wire(), StandardCharsets.US_ASCII);
    }

    /** The hub's receipt, if it is the hub's. */
    Optional<Receipt> read(String receipt, Clock clock) {
        try {
            return Optional.of(new JwsReceipts(keys, new OneHub(known), clock).verify(receipt, known));
        } catch (UntrustedMessageException e) {
            return Optional.empty();
        }
    }

    /** The only one a sender knows. */
    private record OneHub(Counterpart hub) implements Counterparts {
        @Override
        public Optional<Counterpart> find(Party party) {
            return Optional.of(hub).filter(known -> known.party().equals(party));
        }

        @Override
        public Optional<Party> byTlsCertificate(X509Certificate certificate) {
            return Optional.empty();
        }
    }
}
