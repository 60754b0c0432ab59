package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.rilohub.security.Refusals.malformed;
import static org.rilohub.security.Refusals.untrusted;
import static org.rilohub.security.World.CLOCK;
import static org.rilohub.security.World.HUB;
import static org.rilohub.security.World.HUB_KEYS;
import static org.rilohub.security.World.KR;
import static org.rilohub.security.World.KR_KEYS;
import static org.rilohub.security.World.NL;
import static org.rilohub.security.World.NL_KEYS;
import static org.rilohub.security.World.NOW;
import static org.rilohub.security.World.directory;
import static org.rilohub.security.World.hubKnown;
import static org.rilohub.security.World.known;

import com.nimbusds.jose.util.Base64URL;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.Party;

/** Receipts as the interface guide pins them. */
class JwsReceiptsTest {
    private static final UUID MESSAGE = UUID.fromString("0199f2c8-0000-7000-8000-000000000001");
    private static final String TYP = "rilohub-receipt+jws";

    private final Receipt receipt =
            new Receipt(MESSAGE, "sha-256:" + "ab".repeat(32), KR, HUB, NOW, "ACCEPTED", "sha-256:" + "cd".repeat(32));
    private final Counterpart hub = hubKnown().counterpart();

    @ParameterizedTest
    @CsvSource({"ES256", "EdDSA"})
    void come_back_as_they_were_signed(String scheme) {
        var ours = receipts(scheme);

        assertThat(theirs().verify(ours.sign(receipt), hub)).isEqualTo(receipt);
    }

    @Test
    void hold_the_canonical_json_the_guide_pins() {
        var payload = new Base64URL(receipts("ES256").sign(receipt).split("\\.", -1)[1]).decodeToString();

        assertThat(payload)
                .isEqualTo(
                        "{\"contentDigest\":\"%s\",\"leafHash\":\"%s\",\"messageId\":\"%s\",\"receivedAt\":\"2026-11-21T10:00:00Z\",\"receiver\":\"urn:rilohub:party:hub:AP\",\"sender\":\"urn:rilohub:party:customs:KR\",\"status\":\"ACCEPTED\"}"
                                .formatted(receipt.contentDigest(), receipt.leafHash(), MESSAGE));
    }

    @Test
    void are_refused_from_anybody_but_the_receiver_of_the_message() {
        var compact = receipts("ES256").sign(receipt);
        var netherlands = known(NL, NL_KEYS).counterpart();
        var impostor = known(NL, HUB_KEYS).counterpart();

        untrusted("SIGNER_NOT_PINNED", () -> theirs().verify(compact, netherlands));
        untrusted("RECEIPT_OF_ANOTHER_PARTY", () -> theirs().verify(compact, impostor));
    }

    @Test
    void are_not_notices() {
        var notice = receipts("ES256")
                .notice(
                        "rilohub-notice+jws",
                        "{}".getBytes(UTF_8),
                        known(KR, KR_KEYS).counterpart());

        untrusted("JOSE_HEADER:typ", () -> theirs().verify(notice, hub));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"status\":1}",
                "[[\"contentDigest\",\"a\"],[\"leafHash\",\"a\"],[\"messageId\",\"a\"],[\"receivedAt\",\"a\"],[\"receiver\",\"a\"],[\"sender\",\"a\"],[\"status\",\"a\"]]",
                "{\"contentDigest\":\"a\",\"leafHash\":\"a\",\"messageId\":\"a\",\"receivedAt\":\"a\",\"receiver\":\"a\",\"sender\":\"a\",\"status\":\"a\"}",
                "{\"contentDigest\":\"a\",\"leafHash\":\"a\",\"messageId\":\"a\",\"receivedAt\":\"a\",\"receiver\":\"a\",\"sender\":\"a\",\"status\":1}"
            })
    void are_refused_with_any_other_payload(String payload) {
        var signed = receipts("ES256")
                .notice(TYP, payload.getBytes(UTF_8), known(KR, KR_KEYS).counterpart());

        malformed(payload.isEmpty() ? "NOT_A_COMPACT_JWS" : "NOT_A_RECEIPT", () -> theirs().verify(signed, hub));
    }

    @Test
    void are_refused_with_a_payload_that_is_not_canonical() {
        var payload = new Base64URL(receipts("ES256").sign(receipt).split("\\.", -1)[1]).decodeToString();
        var spaced = payload.replace(",", ", ");
        var signed = receipts("ES256")
                .notice(TYP, spaced.getBytes(UTF_8), known(KR, KR_KEYS).counterpart());

        malformed("NOT_A_RECEIPT", () -> theirs().verify(signed, hub));
    }

    @Test
    void are_refused_when_too_long_or_too_deep() {
        var deep = receipts("ES256")
                .notice(
                        TYP,
                        "[".repeat(100_000).getBytes(UTF_8),
                        known(KR, KR_KEYS).counterpart());

        malformed("NOT_A_RECEIPT", () -> theirs().verify(deep, hub));
    }

    @Test
    void are_not_signed_for_a_stranger() {
        var stranger = new Receipt(MESSAGE, "", Party.customs("FR"), HUB, NOW, "ACCEPTED", "");

        assertThatIllegalStateException()
                .isThrownBy(() -> receipts("ES256").sign(stranger))
                .withMessageContaining("no partner file");
    }

    @ParameterizedTest
    @CsvSource({"KR, EdDSA, EdDSA", "FR, EdDSA, ES256"})
    void are_signed_for_people_whether_their_organisation_has_a_system_or_not(
            String code, String scheme, String expected) {
        var written = new Receipt(MESSAGE, "", Party.customs(code), HUB, NOW, "ACCEPTED", "");
        var signed = receipts(scheme).signForPeople(written);

        assertThat(new Base64URL(signed.split("\\.", -1)[0]).decodeToString())
                .contains("\"alg\":\"" + expected + "\"", TYP);
        assertThat(theirs().verify(signed, hub)).isEqualTo(written);
    }

    private static JwsReceipts receipts(String scheme) {
        return new JwsReceipts(HUB_KEYS, directory(known(KR, KR_KEYS).sealingWith(scheme)), CLOCK);
    }

    private static JwsReceipts theirs() {
        return new JwsReceipts(KR_KEYS, directory(hubKnown()), CLOCK);
    }
}
