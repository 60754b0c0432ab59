package org.rilohub.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rilohub.security.World.CA;
import static org.rilohub.security.World.KR;
import static org.rilohub.security.World.KR_KEYS;
import static org.rilohub.security.World.certificate;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates as files and names. */
class CertificatesTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void reads_every_certificate_it_wrote() throws Exception {
        var chain = KR_KEYS.tls().chain();
        var file = Files.writeString(folder.resolve("chain.pem"), Certificates.pem(chain));

        assertThat(Certificates.read(file)).isEqualTo(chain).hasSize(3);
    }

    @Test
    void names_the_file_that_holds_none() throws Exception {
        var empty = Files.writeString(folder.resolve("empty.pem"), "");
        var broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Certificates.read(empty))
                .withMessageContaining("empty.pem");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Certificates.read(broken))
                .withMessageContaining("broken.pem");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Certificates.read(folder.resolve("absent.pem")))
                .withMessageContaining("absent.pem");
    }

    @Test
    void finds_the_party_in_the_alternative_names() {
        assertThat(Certificates.party(certificate(KR_KEYS, "tls"))).contains(KR);
        assertThat(Certificates.party(certificate(KR_KEYS, "sign-ed25519"))).contains(KR);
        assertThat(Certificates.party(CA.rootCertificate())).isEmpty();
    }

    @Test
    void names_a_certificate_by_the_digest_of_rfc_8705() {
        assertThat(Certificates.thumbprint(certificate(KR_KEYS, "tls")))
                .matches("[\\w-]{43}")
                .isNotEqualTo(Certificates.thumbprint(certificate(KR_KEYS, "sign-p256")));
    }
}
