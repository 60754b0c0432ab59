package org.rilohub.security.pki;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.rilohub.schemas.Party;
import org.rilohub.security.Certificates;
import org.rilohub.security.KeyRing;
import org.rilohub.security.Signatory;

/**
 * A folder with everything the hub needs to try out trust on one machine: made on first start, read ever after. Whatever is
 * missing is made, so that a first start may break off anywhere.
 *
 * <p>In the folder: {@code password} (0600) for all key files, {@code ca.p12}, {@code root.pem}, {@code master.p12},
 * {@code hub.p12}, and the hub's certificates as {@code hub-tls.pem}, {@code hub-sign-p256.pem} and so on. People have an
 * authority of their own: {@code people-ca.p12} and {@code people.pem}.
 */
public final class DevelopmentPki {
    /** The hub itself, as it signs. */
    public static final Party HUB = new Party("hub", "AP");

    private static final Map<String, KeyKind> KINDS = new TreeMap<>(Map.of(
            "tls", KeyKind.P256,
            "sign-p256", KeyKind.P256,
            "sign-ed25519", KeyKind.ED25519,
            "enc-p256", KeyKind.P256,
            "enc-x25519", KeyKind.X25519,
            "enc-rsa", KeyKind.RSA3072));
    private static final int PASSWORD_BYTES = 24;
    private static final int MASTER_BYTES = 32;

    private final Path folder;
    private final DevelopmentCa authority;
    private final DevelopmentCa people;
    private final SecureRandom random;
    private final char[] password;

    private DevelopmentPki(
            Path folder, DevelopmentCa authority, DevelopmentCa people, SecureRandom random, char[] password) {
        this.folder = folder;
        this.authority = authority;
        this.people = people;
        this.random = random;
        this.password = password;
    }

    /**
     * The keys in {@code folder}; what is missing is made first.
     *
     * @throws IllegalStateException if a key file there cannot be opened
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static DevelopmentPki ensure(Path folder, Clock clock, SecureRandom random) {
        OwnerOnly.folder(folder);
        var password = password(folder, random);
        var authority = authority(folder, password, clock, random);
        var people = people(folder, password, clock, random);
        var pki = new DevelopmentPki(folder, authority, people, random, password);
        pki.ensureMaster();
        writeOnce(folder.resolve("people.pem"), () -> List.of(people.rootCertificate()));
        pki.ensureKeys(HUB, folder, "hub", password);
        return pki;
    }

    /** The trust anchor's PEM file. */
    public Path root() {
        return folder.resolve("root.pem");
    }

    /** The authority itself, for one more certificate. */
    public DevelopmentCa authority() {
        return authority;
    }

    /** The PEM file of the trust anchor of people's certificates. */
    public Path peopleRoot() {
        return folder.resolve("people.pem");
    }

    /** The authority of people's certificates. */
    public DevelopmentCa peopleAuthority() {
        return people;
    }

    /** The hub's own keys. */
    public KeyRing hubKeys() {
        return KeyRing.load(folder.resolve("hub.p12"), password);
    }

    /** For the vault. */
    public List<SecretKey> masters() {
        return KeyRing.masters(folder.resolve("master.p12"), password);
    }

    /** A copy of the password of {@code hub.p12} and {@code master.p12}, which also lies in the file {@code password}. */
    public char[] password() {
        return password.clone();
    }

    /**
     * Makes a demonstration partner's keys, unless they are there: {@code partner.p12} with the aliases of
     * {@link KeyRing#load}, its own {@code password}, the partner's certificates as {@code partner-tls.pem},
     * {@code partner-sign-p256.pem} and so on, each alone in its file, {@code partner-tls-chain.pem} as a TLS client sends it,
     * and the trust anchor as {@code root.pem}.
     */
    public void partner(Party party, Path into) {
        OwnerOnly.folder(into);
        ensureKeys(party, into, "partner", password(into, random));
    }

    /**
     * Makes a demonstration person's signing key, unless it is there: {@code person.p12} with one key for P-256, its own
     * {@code password}, and the certificate as {@code person.pem}.
     */
    public void person(Signatory person, Path into) {
        OwnerOnly.folder(into);
        var file = new KeyStoreFile(into.resolve("person.p12"), password(into, random));
        if (file.isMissing()) {
            OwnerOnly.delete(into.resolve("person.pem"));
            file.write(Map.of("person", people.issue(person, KeyKind.P256, DevelopmentCa.LIFE)));
        }
        writeOnce(into.resolve("person.pem"), () -> List.of(file.read("person").certificate()));
    }

    /** The password that {@link #ensure}, {@link #partner} or {@link #person} wrote into a folder. */
    public static char[] password(Path folder) {
        try {
            return Files.readString(folder.resolve("password"), US_ASCII)
                    .strip()
                    .toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the password file in " + folder, e);
        }
    }

    private void ensureKeys(Party party, Path into, String name, char[] secret) {
        var file = new KeyStoreFile(into.resolve(name + ".p12"), secret);
        if (file.isMissing()) {
            KINDS.keySet().forEach(alias -> OwnerOnly.delete(pem(into, name, alias)));
            OwnerOnly.delete(pem(into, name, "tls-chain"));
            file.write(issue(party));
        }
        for (var alias : KINDS.keySet()) {
            writeOnce(pem(into, name, alias), () -> List.of(file.read(alias).certificate()));
        }
        writeOnce(pem(into, name, "tls-chain"), () -> belowRoot(file.read("tls")));
        writeOnce(into.resolve("root.pem"), () -> List.of(authority.rootCertificate()));
    }

    private static List<X509Certificate> belowRoot(Issued issued) {
        return issued.chain().subList(0, issued.chain().size() - 1);
    }

    private static Path pem(Path into, String name, String alias) {
        return into.resolve(name + "-" + alias + ".pem");
    }

    private Map<String, Issued> issue(Party party) {
        var keys = new LinkedHashMap<String, Issued>();
        KINDS.forEach((alias, kind) -> keys.put(alias, authority.issue(party, purpose(alias), kind)));
        return keys;
    }

    private void ensureMaster() {
        var file = new KeyStoreFile(folder.resolve("master.p12"), password);
        if (file.isMissing()) {
            file.writeSecret("master", new SecretKeySpec(bytes(MASTER_BYTES, random), "AES"));
        }
    }

    private static void writeOnce(Path pem, Supplier<List<X509Certificate>> certificates) {
        if (Files.notExists(pem)) {
            OwnerOnly.write(pem, Certificates.pem(certificates.get()).getBytes(US_ASCII));
        }
    }

    private static DevelopmentCa authority(Path folder, char[] password, Clock clock, SecureRandom random) {
        var file = new KeyStoreFile(folder.resolve("ca.p12"), password);
        if (file.isMissing()) {
            requireMissing(folder.resolve("hub.p12"), "ca.p12");
            var made = DevelopmentCa.create(clock, random);
            file.write(Map.of("root", made.root(), "issuing", made.issuing()));
        }
        return new DevelopmentCa(file.read("root"), file.read("issuing"), clock, random);
    }

    private static DevelopmentCa people(Path folder, char[] password, Clock clock, SecureRandom random) {
        var file = new KeyStoreFile(folder.resolve("people-ca.p12"), password);
        if (file.isMissing()) {
            requireMissing(folder.resolve("people.pem"), "people-ca.p12");
            var made = DevelopmentCa.create("Development people", clock, random);
            file.write(Map.of("root", made.root(), "issuing", made.issuing()));
        }
        return new DevelopmentCa(file.read("root"), file.read("issuing"), clock, random);
    }

    private static char[] password(Path folder, SecureRandom random) {
        var file = folder.resolve("password");
        if (Files.notExists(file)) {
            requireMissing(folder.resolve("ca.p12"), "password");
            requireMissing(folder.resolve("partner.p12"), "password");
            requireMissing(folder.resolve("person.p12"), "password");
            OwnerOnly.write(file, Base64.getUrlEncoder().withoutPadding().encode(bytes(PASSWORD_BYTES, random)));
        }
        return password(folder);
    }

    /** A first start makes its files in one order: a later one without an earlier one was tampered with, or lost. */
    private static void requireMissing(Path later, String earlier) {
        if (Files.exists(later)) {
            throw new IllegalStateException("the file " + earlier + " is missing beside " + later);
        }
    }

    private static Purpose purpose(String alias) {
        if (alias.equals("tls")) {
            return Purpose.TLS;
        }
        return alias.startsWith("sign-") ? Purpose.SIGN : Purpose.ENCRYPT;
    }

    private static byte[] bytes(int count, SecureRandom random) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
