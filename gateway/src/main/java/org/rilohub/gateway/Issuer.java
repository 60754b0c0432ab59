package org.rilohub.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rilohub.gateway.issuer.Client;
import org.rilohub.gateway.issuer.DemonstrationPerson;
import org.rilohub.gateway.issuer.EmbeddedIssuer;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
import org.rilohub.schemas.Party;
import org.rilohub.security.Signatory;
import org.rilohub.security.pki.DevelopmentPki;
import tools.jackson.databind.json.JsonMapper;

/** Who vouches for partners' systems and people: the operator's OpenID Connect issuer, or the embedded one. */
record Issuer(URI address, Optional<EmbeddedIssuer> embedded) implements AutoCloseable {
    private static final int PASSWORD_BYTES = 12;

    /**
     * Starts or names it.
     *
     * @param people who can sign in at the embedded one
     * @throws SettingsException if real certificates are configured and no issuer is: the embedded one is for
     *     demonstration only
     */
    static Issuer open(
            Settings settings,
            Keys keys,
            Directory directory,
            List<DemonstrationPerson> people,
            Clock clock,
            SecureRandom random,
            Consumer<String> progress) {
        var configured = settings.maybe(Setting.HUB_ISSUER_URL);
        if (configured.isPresent()) {
            return new Issuer(URI.create(configured.get()), Optional.empty());
        }
        var pki = keys.development()
                .orElseThrow(() -> new SettingsException(
                        List.of("HUB_ISSUER_URL must be set: the embedded issuer is for demonstration only")));
        progress.accept("starting the embedded issuer, FOR DEMONSTRATION ONLY");
        people.stream()
                .filter(person -> person.roles().contains("legal"))
                .forEach(person -> pki.person(signatory(person), certificate(settings, person)));
        var issuer = EmbeddedIssuer.start(plan(settings, pki, keys, directory, people, clock, random));
        return new Issuer(issuer.issuer(), Optional.of(issuer));
    }

    /** The embedded issuer's subject is the account. */
    private static Signatory signatory(DemonstrationPerson person) {
        return new Signatory(Party.of(person.organisation()), person.account());
    }

    /** The folder of a person's signing key. */
    private static Path certificate(Settings settings, DemonstrationPerson person) {
        return settings.path(Setting.HUB_VAR).resolve("people").resolve(person.account());
    }

    private static EmbeddedIssuer.Plan plan(
            Settings settings,
            DevelopmentPki pki,
            Keys keys,
            Directory directory,
            List<DemonstrationPerson> people,
            Clock clock,
            SecureRandom random) {
        var folder = settings.path(Setting.HUB_VAR);
        return new EmbeddedIssuer.Plan(
                settings.number(Setting.HUB_ISSUER_PORT),
                store(pki.root().resolveSibling("hub.p12"), pki.password()),
                new String(pki.password()),
                trust(keys.trust()),
                directory.all().stream().map(Issuer::client).toList(),
                people,
                passwords(folder.resolve("demonstration-people.json"), people, random),
                clock);
    }

    private static Client client(PartnerFile partner) {
        var organisation = partner.party().organisation();
        return new Client(
                organisation.replace(':', '-'),
                organisation,
                partner.tls().getFirst().getSubjectX500Principal().getName());
    }

    private static KeyStore store(Path file, char[] password) {
        try {
            return KeyStore.getInstance(file.toFile(), password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + file, e);
        }
    }

    private static KeyStore trust(List<X509Certificate> authorities) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot hold the trusted authorities", e);
        }
    }

    /** Made on first start and kept, readable by the owner only. */
    private static Map<String, String> passwords(Path file, List<DemonstrationPerson> people, SecureRandom random) {
        var json = new JsonMapper();
        try {
            if (Files.exists(file)) {
                var kept = new TreeMap<String, String>();
                json.readTree(file)
                        .properties()
                        .forEach(each -> kept.put(each.getKey(), each.getValue().asString()));
                return kept;
            }
            var made = new TreeMap<String, String>();
            people.forEach(person -> made.put(person.account(), password(random)));
            OwnerFile.write(file, json.writeValueAsBytes(made));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the demonstration people's passwords", e);
        }
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedIssuer::close);
    }
}
