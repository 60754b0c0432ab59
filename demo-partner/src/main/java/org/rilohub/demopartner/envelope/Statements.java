package org.rilohub.demopartner.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receipts, problems and notices: signed JSON in the form of RFC 8785 (interface guide, chapter 6). */
public final class Statements {
    private static final String RECEIPT = "rilohub-receipt+jws";
    private static final String PROBLEM = "rilohub-problem+jws";
    private static final String NOTICE = "rilohub-notice+jws";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Signatures signatures;
    private final String me;
    private final HubIdentity hub;

    public Statements(String me, PartnerKeys.Pair signing, HubIdentity hub) {
        this.signatures = new Signatures(signing, hub);
        this.me = me;
        this.hub = hub;
    }

    public String hubParty() {
        return hub.party();
    }

    /** Signs the claims of a receipt. */
    public String receipt(Map<String, String> claims) {
        return signatures.sign(RECEIPT, canonical(claims));
    }

    /** Signs a problem, for partners who answer by queue. */
    public String problem(Map<String, Object> problem) {
        return signatures.sign(PROBLEM, canonical(problem));
    }

    private byte[] canonical(Map<String, ?> claims) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(new TreeMap<>(claims))).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("strings and numbers have a canonical form", e);
        }
    }

    /** Whether this is the hub's receipt for this message and content, sent by this partner. */
    public boolean isReceiptFor(String compact, String messageId, String contentDigest) {
        try {
            requireReceipt(compact, messageId, contentDigest);
            return true;
        } catch (UntrustedEnvelopeException e) {
            return false;
        }
    }

    private void requireReceipt(String compact, String messageId, String contentDigest)
            throws UntrustedEnvelopeException {
        var claims = read(signatures.verify(RECEIPT, compact));
        require(claims, "messageId", messageId);
        require(claims, "contentDigest", contentDigest);
        require(claims, "sender", me);
        require(claims, "receiver", hub.party());
        require(claims, "status", "ACCEPTED");
    }

    private static void require(JsonNode claims, String name, String expected) throws UntrustedEnvelopeException {
        if (!expected.equals(claims.path(name).asString(""))) {
            throw new UntrustedEnvelopeException("the receipt has another " + name);
        }
    }

    /** The payload of a problem the hub signed. */
    public JsonNode problem(String compact) throws UntrustedEnvelopeException {
        return read(signatures.verify(PROBLEM, compact));
    }

    /** The payload of a notice the hub signed. */
    public JsonNode notice(String compact) throws UntrustedEnvelopeException {
        return read(signatures.verify(NOTICE, compact));
    }

    /** The {@code messageId} a receipt or problem of the hub is about, whichever of the two it is. */
    public String subject(String compact) throws UntrustedEnvelopeException {
        var payload = isReceipt(compact) ? signatures.verify(RECEIPT, compact) : signatures.verify(PROBLEM, compact);
        return read(payload).path("messageId").asString("");
    }

    /** Whether a statement calls itself a receipt; says nothing of its signature. */
    public static boolean isReceipt(String compact) {
        return RECEIPT.equals(Signatures.type(compact));
    }

    private JsonNode read(byte[] payload) throws UntrustedEnvelopeException {
        try {
            return json.readTree(new String(payload, UTF_8));
        } catch (JacksonException e) {
            throw new UntrustedEnvelopeException("the signed statement is not JSON", e);
        }
    }
}
