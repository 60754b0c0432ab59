package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.require;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.rilohub.schemas.Party;

/** Receipts and notices as compact JWS over RFC 8785 JSON (interface guide, chapter 6). */
public final class JwsReceipts implements Receipts {
    private static final String TYP = "rilohub-receipt+jws";
    private static final Set<String> HEADER = Set.of("alg", "typ", "x5t#S256");
    private static final Set<String> MEMBERS =
            Set.of("contentDigest", "leafHash", "messageId", "receivedAt", "receiver", "sender", "status");

    private final KeyRing keys;
    private final Counterparts counterparts;
    private final PinnedSigners signers;

    public JwsReceipts(KeyRing keys, Counterparts counterparts, Clock clock) {
        this.keys = keys;
        this.counterparts = counterparts;
        this.signers = new PinnedSigners(clock);
    }

    /** @throws IllegalStateException if the hub knows no such sender */
    @Override
    public String sign(Receipt receipt) {
        var sender = counterparts
                .find(receipt.sender())
                .orElseThrow(() -> new IllegalStateException("no partner file for " + receipt.sender()));
        return notice(TYP, json(receipt), sender);
    }

    @Override
    public String signForPeople(Receipt receipt) {
        var json = json(receipt);
        return counterparts
                .find(receipt.sender())
                .map(sender -> notice(TYP, json, sender))
                .orElseGet(() -> noticeForPeople(TYP, json));
    }

    @Override
    public Receipt verify(String compactJws, Counterpart from) {
        var receipt = Hostile.reading(
                () -> receipt(CompactJws.read(compactJws, TYP, HEADER).verifiedBy(signers, from)));
        require(receipt.receiver().equals(from.party()), "RECEIPT_OF_ANOTHER_PARTY");
        return receipt;
    }

    @Override
    public String notice(String typ, byte[] json, Counterpart to) {
        return notice(typ, json, keys.scheme(to));
    }

    @Override
    public String noticeForPeople(String typ, byte[] json) {
        return notice(typ, json, SignatureScheme.ES256);
    }

    private String notice(String typ, byte[] json, SignatureScheme scheme) {
        return CompactJws.sign(scheme, keys.signing(scheme), typ, UnaryOperator.identity(), json);
    }

    private static Receipt receipt(byte[] payload) {
        try {
            var members = StrictJson.object(payload);
            if (!members.keySet().equals(MEMBERS) || !Arrays.equals(StrictJson.canonical(payload), payload)) {
                throw malformed("NOT_A_RECEIPT");
            }
            return receipt(members);
        } catch (ParseException | IllegalArgumentException | DateTimeParseException e) {
            throw malformed("NOT_A_RECEIPT", e);
        }
    }

    private static Receipt receipt(Map<String, Object> members) {
        return new Receipt(
                UUID.fromString(text(members, "messageId")),
                text(members, "contentDigest"),
                Party.of(text(members, "sender")),
                Party.of(text(members, "receiver")),
                Instant.parse(text(members, "receivedAt")),
                text(members, "status"),
                text(members, "leafHash"));
    }

    private static String text(Map<String, Object> members, String name) {
        if (members.get(name) instanceof String value) {
            return value;
        }
        throw malformed("NOT_A_RECEIPT");
    }

    private static byte[] json(Receipt receipt) {
        var json = JSONObjectUtils.toJSONString(Map.of(
                "contentDigest", receipt.contentDigest(),
                "leafHash", receipt.leafHash(),
                "messageId", receipt.messageId().toString(),
                "receivedAt", receipt.receivedAt().toString(),
                "receiver", receipt.receiver().toString(),
                "sender", receipt.sender().toString(),
                "status", receipt.status()));
        try {
            return StrictJson.canonical(json.getBytes(UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("a receipt that cannot be written", e);
        }
    }
}
