package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.security.World.CLOCK;
import static org.rilohub.security.World.HUB_KEYS;
import static org.rilohub.security.World.KR;
import static org.rilohub.security.World.KR_KEYS;
import static org.rilohub.security.World.certificate;
import static org.rilohub.security.World.envelopes;
import static org.rilohub.security.World.hubKnown;
import static org.rilohub.security.World.known;
import static org.rilohub.security.World.korea;
import static org.rilohub.security.World.toHub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.schemas.Lane;

/** Our CMS and OpenSSL's, each opened by the other. */
class OpensslCmsTest {
    private static final String CONTENT = "{\"report\":\"KCS-77\"}";

    @TempDir
    private Path folder;

    private OutsideTool openssl = new OutsideTool("openssl", Path.of("."));

    @BeforeEach
    void writeKeys() throws IOException {
        openssl = OutsideTool.named("openssl", folder);
        Files.writeString(
                openssl.file("authorities.pem"),
                Certificates.pem(KR_KEYS.byAlias("sign-p256").chain().subList(1, 3)));
        Files.writeString(openssl.file("hub.pem"), Certificates.pem(List.of(certificate(HUB_KEYS, "enc-p256"))));
        Files.writeString(openssl.file("hub.key"), pem(HUB_KEYS.byAlias("enc-p256")));
        Files.writeString(
                openssl.file("kr.pem"),
                Certificates.pem(KR_KEYS.byAlias("sign-p256").chain()));
        Files.writeString(openssl.file("kr.key"), pem(KR_KEYS.byAlias("sign-p256")));
    }

    @Test
    void openssl_decrypts_and_verifies_what_we_sealed() throws Exception {
        Files.write(
                openssl.file("wire.der"),
                korea(hubKnown()).seal(toHub(Door.FILE, Lane.CMAA, CONTENT)).wire());

        openssl.run(
                "cms",
                "-decrypt",
                "-inform",
                "DER",
                "-in",
                "wire.der",
                "-inkey",
                "hub.key",
                "-recip",
                "hub.pem",
                "-binary",
                "-out",
                "signed.der");
        openssl.run(
                "cms",
                "-verify",
                "-inform",
                "DER",
                "-in",
                "signed.der",
                "-CAfile",
                "authorities.pem",
                "-purpose",
                "any",
                "-binary",
                "-no_check_time",
                "-out",
                "content");

        assertThat(openssl.file("content")).hasContent(CONTENT);
    }

    @Test
    void we_open_what_openssl_signed_and_encrypted() throws Exception {
        Files.writeString(openssl.file("content"), CONTENT);
        openssl.run(
                "cms",
                "-sign",
                "-in",
                "content",
                "-binary",
                "-nodetach",
                "-signer",
                "kr.pem",
                "-inkey",
                "kr.key",
                "-md",
                "sha256",
                "-outform",
                "DER",
                "-out",
                "signed.der");
        openssl.run(
                "cms",
                "-encrypt",
                "-in",
                "signed.der",
                "-binary",
                "-aes-256-gcm",
                "-recip",
                "hub.pem",
                "-keyopt",
                "ecdh_kdf_md:sha256",
                "-outform",
                "DER",
                "-out",
                "wire.der");
        var now = Clock.systemUTC();
        var received = new Received(Door.FILE, KR, Files.readAllBytes(openssl.file("wire.der")), now.instant());

        var verified = envelopes(HUB_KEYS, CLOCK, known(KR, KR_KEYS)).verify(received);

        assertThat(verified.payload())
                .isInstanceOfSatisfying(
                        Verified.Payload.Octets.class,
                        octets -> assertThat(octets.bytes()).isEqualTo(CONTENT.getBytes(UTF_8)));
        assertThat(verified.fresh()).isTrue();
    }

    private static String pem(OwnKey key) {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN PRIVATE KEY-----\n"
                + encoder.encodeToString(key.privateKey().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
    }
}
