package org.rilohub.security.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.schemas.Party;
import org.rilohub.security.Certificates;
import org.rilohub.security.GcmVault;
import org.rilohub.security.KeyRing;

/** The first start and those after it. */
class DevelopmentPkiTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path temp = Path.of(".");

    @Test
    void makes_everything_once_and_nothing_twice() throws Exception {
        var folder = temp.resolve("pki");
        DevelopmentPki.ensure(folder, CLOCK, RANDOM);
        var before = contents(folder);

        var pki = DevelopmentPki.ensure(folder, CLOCK, RANDOM);

        assertThat(contents(folder)).isEqualTo(before);
        assertThat(before)
                .containsOnlyKeys(
                        "ca.p12",
                        "hub-enc-p256.pem",
                        "hub-enc-rsa.pem",
                        "hub-enc-x25519.pem",
                        "hub-sign-ed25519.pem",
                        "hub-sign-p256.pem",
                        "hub-tls-chain.pem",
                        "hub-tls.pem",
                        "hub.p12",
                        "master.p12",
                        "password",
                        "people-ca.p12",
                        "people.pem",
                        "root.pem");
        assertThat(Certificates.party(pki.hubKeys().tls().certificate())).contains(DevelopmentPki.HUB);
        assertThat(new GcmVault(pki.masters(), RANDOM).newKey().wrapped()).isNotEmpty();
    }

    @Test
    void lets_nobody_else_read_its_files() throws Exception {
        var folder = temp.resolve("pki");
        DevelopmentPki.ensure(folder, CLOCK, RANDOM);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void goes_on_where_a_first_start_broke_off() throws Exception {
        var folder = temp.resolve("pki");
        DevelopmentPki.ensure(folder, CLOCK, RANDOM);
        Files.delete(folder.resolve("hub.p12"));
        Files.delete(folder.resolve("hub-tls.pem"));
        Files.writeString(folder.resolve(".hub.p12.new"), "half");

        var pki = DevelopmentPki.ensure(folder, CLOCK, RANDOM);

        assertThat(Certificates.read(folder.resolve("hub-tls.pem")))
                .containsExactly(pki.hubKeys().tls().certificate());
        assertThat(folder.resolve(".hub.p12.new")).doesNotExist();
    }

    @Test
    void never_leaves_certificates_of_other_keys_beside_a_new_key_file() throws Exception {
        var folder = temp.resolve("pki");
        DevelopmentPki.ensure(folder, CLOCK, RANDOM);
        Files.delete(folder.resolve("hub.p12"));

        var pki = DevelopmentPki.ensure(folder, CLOCK, RANDOM);

        assertThat(Certificates.read(folder.resolve("hub-tls.pem")))
                .containsExactly(pki.hubKeys().tls().certificate());
    }

    @Test
    void does_not_make_up_what_was_lost() throws Exception {
        var folder = temp.resolve("pki");
        DevelopmentPki.ensure(folder, CLOCK, RANDOM);
        Files.move(folder.resolve("ca.p12"), temp.resolve("ca.p12"));
        assertThatIllegalStateException()
                .isThrownBy(() -> DevelopmentPki.ensure(folder, CLOCK, RANDOM))
                .withMessageStartingWith("the file ca.p12 is missing beside");

        Files.move(temp.resolve("ca.p12"), folder.resolve("ca.p12"));
        Files.delete(folder.resolve("password"));
        assertThatIllegalStateException()
                .isThrownBy(() -> DevelopmentPki.ensure(folder, CLOCK, RANDOM))
                .withMessageStartingWith("the file password is missing beside");
    }

    @Test
    void cannot_be_opened_with_another_password() throws Exception {
        var folder = temp.resolve("pki");
        DevelopmentPki.ensure(folder, CLOCK, RANDOM);
        Files.writeString(folder.resolve("password"), "another");

        assertThatIllegalStateException()
                .isThrownBy(() -> DevelopmentPki.ensure(folder, CLOCK, RANDOM))
                .withMessageContaining("ca.p12");
    }

    @Test
    void gives_a_partner_its_own_folder_password_and_keys() throws Exception {
        var into = temp.resolve("kr");
        var pki = DevelopmentPki.ensure(temp.resolve("pki"), CLOCK, RANDOM);
        pki.partner(Party.customs("KR"), into);
        var before = contents(into);
        pki.partner(Party.customs("KR"), into);

        var keys = KeyRing.load(into.resolve("partner.p12"), DevelopmentPki.password(into));

        assertThat(contents(into)).isEqualTo(before);
        assertThat(Certificates.party(keys.tls().certificate())).contains(Party.customs("KR"));
        assertThat(Certificates.read(into.resolve("partner-tls.pem")))
                .containsExactly(keys.tls().certificate());
        assertThat(Certificates.read(into.resolve("root.pem"))).isEqualTo(Certificates.read(pki.root()));
        assertThat(DevelopmentPki.password(into)).isNotEqualTo(pki.password());
    }

    @Test
    void issues_for_one_use_and_a_short_time() throws Exception {
        var ca = DevelopmentCa.create(CLOCK, RANDOM);

        var tls = ca.issue(Party.customs("NL"), Purpose.TLS, KeyKind.P256).certificate();
        var sign = ca.issue(Party.customs("NL"), Purpose.SIGN, KeyKind.ED25519).certificate();
        var enc = ca.issue(Party.customs("NL"), Purpose.ENCRYPT, KeyKind.X25519).certificate();

        assertThat(tls.getExtendedKeyUsage()).containsExactlyInAnyOrder("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(tls.getSubjectAlternativeNames()).contains(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
        assertThat(uses(sign)).containsExactly(0);
        assertThat(uses(enc)).containsExactly(4);
        assertThat(tls.getSerialNumber().bitLength()).isBetween(64, 128);
        assertThat(tls.getNotAfter()).isEqualTo(NOW.plus(Duration.ofDays(397)));
        assertThat(ca.issue(Party.customs("NL"), Purpose.SIGN, KeyKind.P256, Duration.ofMinutes(1))
                        .certificate()
                        .getNotAfter())
                .isEqualTo(NOW.plusSeconds(60));
    }

    private static List<Integer> uses(X509Certificate certificate) {
        var uses = certificate.getKeyUsage();
        return IntStream.range(0, uses.length).filter(i -> uses[i]).boxed().toList();
    }

    private static Map<String, String> contents(Path folder) throws Exception {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
