package org.rilohub.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.rilohub.routes.deliver.BrokerTls;
import org.rilohub.security.Certificates;
import org.rilohub.security.KeyRing;
import org.rilohub.security.pki.DevelopmentPki;

/**
 * The hub's keys, whom its TLS trusts and whose signatures of people: the operator's, or those of a development PKI made on
 * first start.
 *
 * @param staffTrust authorities of the certificates with which people approve; with none, nobody can
 * @param development empty once real certificates are configured
 */
record Keys(
        KeyRing ring,
        List<SecretKey> masters,
        List<X509Certificate> trust,
        List<X509Certificate> staffTrust,
        BrokerTls brokerTls,
        Optional<DevelopmentPki> development) {
    private static final String RETIRED = "retired";

    Keys {
        masters = List.copyOf(masters);
        trust = List.copyOf(trust);
        staffTrust = List.copyOf(staffTrust);
    }

    /**
     * Opens or makes them.
     *
     * @throws SettingsException if real certificates were configured before and are not now, or what is configured
     *     comes from the development PKI
     * @throws IllegalStateException if a key store cannot be opened; names the file
     */
    static Keys of(Settings settings, Clock clock, SecureRandom random, Consumer<String> progress) {
        var folder = settings.path(Setting.HUB_VAR).resolve("pki");
        return settings.given(Setting.HUB_KEYS)
                ? configured(settings, folder)
                : development(settings, folder, clock, random, progress);
    }

    private static Keys configured(Settings settings, Path folder) {
        var keys = settings.path(Setting.HUB_KEYS);
        var trust = Certificates.read(settings.path(Setting.HUB_TRUST));
        var staffTrust = staffTrust(settings, List.of());
        refuseDevelopment(keys, trust, folder);
        refuseDevelopmentPeople(staffTrust, folder);
        retire(folder);
        var password = settings.secret(Setting.HUB_KEYS_PASSWORD_FILE);
        return new Keys(
                KeyRing.load(keys, password),
                KeyRing.masters(settings.path(Setting.HUB_MASTER_KEY), password),
                trust,
                staffTrust,
                new BrokerTls(keys, new String(password), "tls", settings.path(Setting.HUB_TRUST)),
                Optional.empty());
    }

    private static void refuseDevelopment(Path keys, List<X509Certificate> trust, Path folder) {
        var root = folder.resolve("root.pem");
        boolean ours = keys.startsWith(folder)
                || (Files.exists(root) && trust.stream().anyMatch(Certificates.read(root)::contains));
        if (ours) {
            throw new SettingsException(
                    List.of("HUB_KEYS or HUB_TRUST comes from the development PKI, which is not for real use"));
        }
    }

    private static List<X509Certificate> staffTrust(Settings settings, List<X509Certificate> otherwise) {
        return settings.given(Setting.HUB_STAFF_TRUST)
                ? Certificates.read(settings.path(Setting.HUB_STAFF_TRUST))
                : otherwise;
    }

    private static void refuseDevelopmentPeople(List<X509Certificate> staffTrust, Path folder) {
        var people = folder.resolve("people.pem");
        if (Files.exists(people) && staffTrust.stream().anyMatch(Certificates.read(people)::contains)) {
            throw new SettingsException(
                    List.of("HUB_STAFF_TRUST comes from the development PKI, which is not for real use"));
        }
    }

    private static void retire(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.notExists(folder.resolve(RETIRED))) {
                Files.createFile(folder.resolve(RETIRED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot mark the development keys as retired", e);
        }
    }

    private static Keys development(
            Settings settings, Path folder, Clock clock, SecureRandom random, Consumer<String> progress) {
        if (Files.exists(folder.resolve(RETIRED))) {
            throw new SettingsException(
                    List.of("this hub has run with real certificates: set HUB_KEYS, HUB_MASTER_KEY, "
                            + "HUB_KEYS_PASSWORD_FILE and HUB_TRUST; its development keys are not used again"));
        }
        if (Files.notExists(folder.resolve("hub.p12"))) {
            progress.accept("making a development PKI in " + folder);
        }
        var pki = DevelopmentPki.ensure(folder, clock, random);
        var file = folder.resolve("hub.p12");
        return new Keys(
                pki.hubKeys(),
                pki.masters(),
                Certificates.read(pki.root()),
                staffTrust(settings, Certificates.read(pki.peopleRoot())),
                new BrokerTls(file, new String(pki.password()), "tls", pki.root()),
                Optional.of(pki));
    }
}
