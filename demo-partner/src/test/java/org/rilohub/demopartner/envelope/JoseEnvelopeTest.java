package org.rilohub.demopartner.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.demopartner.TestAuthority;

class JoseEnvelopeTest {
    private static final byte[] REPORT = "{\"header\":{},\"report\":{}}".getBytes(UTF_8);
    private static final String JSON = "application/json";

    private final TestAuthority authority = new TestAuthority();
    private final TestAuthority.Member korea = authority.member("urn:rilohub:party:customs:KR", "EC");
    private final TestAuthority.Member hub = authority.member("urn:rilohub:party:hub:AP", "EC");
    private final JoseEnvelope atHub = envelope(hub, korea, Clock.systemUTC());

    private static JoseEnvelope envelope(TestAuthority.Member own, TestAuthority.Member other, Clock clock) {
        return new JoseEnvelope(own.keys(), other.identity(), clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "Ed25519"})
    void what_one_side_seals_the_other_opens(String algorithm) throws UntrustedEnvelopeException {
        var partner = authority.member("urn:rilohub:party:customs:KR", algorithm);
        var sealed = envelope(partner, hub, Clock.systemUTC()).seal(REPORT, JSON, Fault.NONE);

        var opened = envelope(hub, partner, Clock.systemUTC()).open(sealed);

        assertThat(opened.content()).isEqualTo(REPORT);
        assertThat(opened.contentDigest()).isEqualTo(Digest.text(REPORT));
    }

    @Test
    void a_bare_signature_is_opened_as_well() throws UntrustedEnvelopeException {
        var signed = envelope(korea, hub, Clock.systemUTC()).signed(REPORT, JSON, Fault.NONE);

        assertThat(atHub.open(signed).content()).isEqualTo(REPORT);
        assertThat(JoseEnvelope.isEncrypted(signed)).isFalse();
    }

    @Test
    void a_byte_changed_after_signing_is_noticed() {
        var sealed = envelope(korea, hub, Clock.systemUTC()).seal(REPORT, JSON, Fault.FLIPPED_BYTE);

        assertThatThrownBy(() -> atHub.open(sealed)).hasMessage("the signature is not valid");
    }

    @Test
    void a_byte_changed_after_encryption_is_noticed() {
        var sealed = envelope(korea, hub, Clock.systemUTC()).seal(REPORT, JSON, Fault.NONE);
        var at = sealed.lastIndexOf('.') - 20;
        var changed = sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A') + sealed.substring(at + 1);

        assertThatThrownBy(() -> atHub.open(changed)).hasMessage("it cannot be decrypted");
    }

    @Test
    void a_stranger_certified_by_the_same_authority_is_not_believed() {
        var stranger = authority.member("urn:rilohub:party:customs:KR", "EC");
        var sealed = envelope(stranger, hub, Clock.systemUTC()).seal(REPORT, JSON, Fault.NONE);

        assertThatThrownBy(() -> atHub.open(sealed)).hasMessage("the signing certificate is not the hub's");
    }

    @ParameterizedTest
    @ValueSource(longs = {-6, 6})
    void a_seal_of_another_time_is_refused(long minutes) {
        var elsewhen = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
        var sealed = envelope(korea, hub, elsewhen).seal(REPORT, JSON, Fault.NONE);

        assertThatThrownBy(() -> atHub.open(sealed)).hasMessage("sealed too long ago or in the future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "a.b.c.d.e", "....", "not a token"})
    void what_is_no_envelope_is_refused(String compact) {
        assertThatThrownBy(() -> atHub.open(compact)).isInstanceOf(UntrustedEnvelopeException.class);
    }

    @Test
    void a_receipt_does_not_pass_for_a_report() {
        var receipt = new Signatures(korea.signing(), hub.identity()).sign("rilohub-receipt+jws", REPORT);

        assertThatThrownBy(() -> atHub.open(receipt)).hasMessage("the signature is not of the type rilohub+jws");
    }
}
