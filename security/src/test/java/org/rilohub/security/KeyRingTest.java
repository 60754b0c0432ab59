package org.rilohub.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.rilohub.security.World.CLOCK;
import static org.rilohub.security.World.HUB_KEYS;
import static org.rilohub.security.World.KR;
import static org.rilohub.security.World.KR_KEYS;
import static org.rilohub.security.World.RANDOM;
import static org.rilohub.security.World.arrived;
import static org.rilohub.security.World.envelopes;
import static org.rilohub.security.World.hubKnown;
import static org.rilohub.security.World.known;
import static org.rilohub.security.World.korea;
import static org.rilohub.security.World.toHub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.schemas.Lane;
import org.rilohub.security.pki.KeyKind;
import org.rilohub.security.pki.Purpose;

/** The hub's own keys, as files. */
class KeyRingTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final List<String> ALIASES = List.of("tls", "sign-p256", "sign-ed25519", "enc-p256");

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void loads_every_key_and_chooses_the_one_a_partner_takes() throws Exception {
        var keys = KeyRing.load(write(ALIASES, Map.of()), PASSWORD);

        assertThat(keys.tls().certificate()).isEqualTo(KR_KEYS.tls().certificate());
        assertThat(keys.signing(hubKnown().counterpart()).alias()).isEqualTo("sign-p256");
        assertThat(keys.signing(hubKnown().sealingWith("EdDSA").counterpart()).alias())
                .isEqualTo("sign-ed25519");
        assertThat(keys.tls()).hasToString("OwnKey[tls]");
    }

    @ParameterizedTest
    @CsvSource({"tls", "sign-p256", "sign-ed25519", "enc-p256"})
    void says_which_key_is_missing_and_where(String missing) throws Exception {
        var file =
                write(ALIASES.stream().filter(alias -> !alias.equals(missing)).toList(), Map.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> KeyRing.load(file, PASSWORD))
                .withMessage("the key " + missing + " in " + file + " is missing");
    }

    @Test
    void refuses_a_name_it_does_not_know_and_a_key_of_another_kind() throws Exception {
        var unknown = write(ALIASES, Map.of("enc-p256_1", "enc-p256"));
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyRing.load(unknown, PASSWORD))
                .withMessageContaining("enc-p256_1")
                .withMessageEndingWith("is not one the hub knows");

        var swapped = write(ALIASES, Map.of("enc-x25519", "enc-p256"));
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyRing.load(swapped, PASSWORD))
                .withMessageContaining("enc-x25519")
                .withMessageEndingWith("is of another kind of key than its name says");
    }

    @Test
    void never_tells_the_password() throws Exception {
        var file = write(ALIASES, Map.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> KeyRing.load(file, "wrong horse".toCharArray()))
                .withMessage("cannot open the key file " + file)
                .satisfies(failure ->
                        assertThat(failure.toString() + failure.getCause()).doesNotContain("horse"));
        assertThatIllegalStateException()
                .isThrownBy(() -> KeyRing.load(folder.resolve("absent.p12"), PASSWORD))
                .withMessageContaining("absent.p12");
    }

    @Test
    void opens_with_an_older_key_what_was_sealed_before_a_rollover() {
        var sealedBefore =
                korea(hubKnown()).seal(toHub(Door.REST, Lane.CMAA, "{}")).wire();
        var issued = World.CA.issue(World.HUB, Purpose.ENCRYPT, KeyKind.P256);
        var keys = new HashMap<String, OwnKey>();
        ALIASES.forEach(alias -> keys.put(alias, HUB_KEYS.byAlias(alias)));
        keys.put(
                "enc-p256-1",
                new OwnKey(
                        "enc-p256-1",
                        HUB_KEYS.byAlias("enc-p256").privateKey(),
                        HUB_KEYS.byAlias("enc-p256").chain()));
        keys.put("enc-p256", new OwnKey("enc-p256", issued.key(), issued.chain()));
        var after = envelopes(new KeyRing(keys), CLOCK, known(KR, KR_KEYS));

        assertThat(after.verify(arrived(KR, Door.REST, sealedBefore)).encrypted())
                .isTrue();
        var sealedAfter = korea(hubKnown().encryption(issued.certificate()))
                .seal(toHub(Door.REST, Lane.CMAA, "{}"))
                .wire();
        assertThat(after.verify(arrived(KR, Door.REST, sealedAfter)).encrypted())
                .isTrue();
    }

    @Test
    void loads_the_current_master_key_before_the_older_ones() throws Exception {
        var file = folder.resolve("master.p12");
        var current = secret();
        var older = secret();
        store(file, store -> {
            store.setKeyEntry("master-1", older, PASSWORD, null);
            store.setKeyEntry("master", current, PASSWORD, null);
        });

        assertThat(KeyRing.masters(file, PASSWORD))
                .extracting(SecretKey::getEncoded)
                .containsExactly(current.getEncoded(), older.getEncoded());
    }

    @Test
    void wants_a_master_key_of_256_bits() throws Exception {
        var file = folder.resolve("master.p12");
        store(file, store -> store.setKeyEntry("master", new SecretKeySpec(new byte[16], "AES"), PASSWORD, null));

        assertThatIllegalStateException()
                .isThrownBy(() -> KeyRing.masters(file, PASSWORD))
                .withMessageEndingWith("is no AES-256 key");
    }

    private Path write(Collection<String> aliases, Map<String, String> more) throws Exception {
        var file = Files.createTempFile(folder, "keys", ".p12");
        store(file, store -> {
            for (var alias : aliases) {
                put(store, alias, KR_KEYS.byAlias(alias));
            }
            for (var other : more.entrySet()) {
                put(store, other.getKey(), KR_KEYS.byAlias(other.getValue()));
            }
        });
        return file;
    }

    private static void put(KeyStore store, String alias, OwnKey key) throws Exception {
        store.setKeyEntry(alias, key.privateKey(), PASSWORD, key.chain().toArray(X509Certificate[]::new));
    }

    private interface Filling {
        void into(KeyStore store) throws Exception;
    }

    private static void store(Path file, Filling filling) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        filling.into(store);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }

    private static SecretKey secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }
}
