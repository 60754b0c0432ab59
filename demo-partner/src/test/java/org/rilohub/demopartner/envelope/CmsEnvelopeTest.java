package org.rilohub.demopartner.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.demopartner.OutsideTool;
import org.rilohub.demopartner.TestAuthority;

class CmsEnvelopeTest {
    private static final byte[] REPORT = "<Report>drei Kilogramm</Report>".getBytes(UTF_8);

    private final TestAuthority authority = new TestAuthority();
    private final TestAuthority.Member japan = authority.member("urn:rilohub:party:customs:JP", "EC");
    private final TestAuthority.Member hub = authority.member("urn:rilohub:party:hub:AP", "EC");
    private final CmsEnvelope atJapan = envelope(japan, hub, Clock.systemUTC());
    private final CmsEnvelope atHub = envelope(hub, japan, Clock.systemUTC());

    private static CmsEnvelope envelope(TestAuthority.Member own, TestAuthority.Member other, Clock clock) {
        return new CmsEnvelope(own.keys(), other.identity(), clock);
    }

    @Test
    void what_one_side_seals_the_other_opens() throws UntrustedEnvelopeException {
        var opened = atHub.open(atJapan.seal(REPORT, Fault.NONE));

        assertThat(opened.content()).isEqualTo(REPORT);
        assertThat(opened.contentDigest()).isEqualTo(Digest.text(REPORT));
    }

    @Test
    void a_byte_changed_after_signing_is_noticed() {
        var sealed = atJapan.seal(REPORT, Fault.FLIPPED_BYTE);

        assertThatThrownBy(() -> atHub.open(sealed)).isInstanceOf(UntrustedEnvelopeException.class);
    }

    @Test
    void a_byte_changed_after_encryption_is_noticed() {
        var sealed = Fault.FLIPPED_BYTE.applyTo(atJapan.seal(REPORT, Fault.NONE));

        assertThatThrownBy(() -> atHub.open(sealed)).isInstanceOf(UntrustedEnvelopeException.class);
    }

    @Test
    void a_stranger_is_not_believed() {
        var stranger = authority.member("urn:rilohub:party:customs:JP", "EC");
        var sealed = envelope(stranger, hub, Clock.systemUTC()).seal(REPORT, Fault.NONE);

        assertThatThrownBy(() -> atHub.open(sealed)).hasMessage("the signing certificate is not the hub's");
    }

    @Test
    void an_old_seal_is_refused() {
        var before = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6));
        var sealed = envelope(japan, hub, before).seal(REPORT, Fault.NONE);

        assertThatThrownBy(() -> atHub.open(sealed)).hasMessage("sealed too long ago or in the future");
    }

    @Test
    void openssl_decrypts_and_verifies_what_we_seal(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(OutsideTool.isThere("openssl"));
        var sealed = Files.write(folder.resolve("report.p7m"), atJapan.seal(REPORT, Fault.NONE));
        var signed = folder.resolve("signed.p7s");
        var content = folder.resolve("content");

        new OutsideTool("openssl", "cms", "-decrypt", "-binary", "-inform", "DER", "-in", sealed.toString())
                .run("-inkey", pem(hub, folder).toString(), "-out", signed.toString());
        new OutsideTool("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", signed.toString())
                .run("-CAfile", root(folder).toString(), "-purpose", "any", "-out", content.toString());

        assertThat(content).hasBinaryContent(REPORT);
    }

    private Path root(Path folder) {
        return TestAuthority.pem(authority.root(), folder.resolve("root.pem"));
    }

    private static Path pem(TestAuthority.Member member, Path folder) throws IOException {
        var der =
                Base64.getMimeEncoder().encodeToString(member.encryption().key().getEncoded());
        return Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n" + der + "\n-----END PRIVATE KEY-----\n");
    }
}
