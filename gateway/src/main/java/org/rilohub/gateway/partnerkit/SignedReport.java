package org.rilohub.gateway.partnerkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import org.rilohub.security.Certificates;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conformance report whose signature holds. */
final class SignedReport {
    private static final JsonMapper JSON = new JsonMapper();

    /** The one algorithm of each kind of key (RFC 7518, 3.4; RFC 8037, 3.1). */
    private static final Map<String, String> ALGORITHMS =
            Map.of("ES256", "SHA256withECDSAinP1363Format", "EdDSA", "Ed25519");

    private final JsonNode report;

    private SignedReport(JsonNode report) {
        this.report = report;
    }

    /** It is no report, or not signed by whom it should be. */
    static final class NotGenuineException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotGenuineException(String message) {
            super(message);
        }
    }

    /**
     * Reads a compact JWS.
     *
     * @throws NotGenuineException if it is none of this type, not by this certificate, or changed
     */
    static SignedReport read(String compact, X509Certificate signer) {
        var parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            throw new NotGenuineException("not a compact JWS");
        }
        try {
            var header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            require(Conformance.TYPE.equals(header.path("typ").asString("")), "not a conformance report");
            require(
                    Certificates.thumbprint(signer)
                            .equals(header.path("x5t#S256").asString("")),
                    "signed with another certificate");
            require(
                    holds(header.path("alg").asString(""), parts, signer.getPublicKey()),
                    "the signature does not hold");
            return new SignedReport(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new NotGenuineException("not a compact JWS");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotGenuineException(otherwise);
        }
    }

    private static boolean holds(String algorithm, String[] parts, PublicKey key) {
        var name = ALGORITHMS.get(algorithm);
        if (name == null) {
            return false;
        }
        try {
            var signature = Signature.getInstance(name);
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** What it says, in a line. */
    String sentence() {
        return "The signature holds. %s, %s: %d passed, %d failed, %d skipped; ended %s, kit version %s."
                .formatted(
                        report.path("party").asString("-"),
                        report.path("door").asString("-"),
                        report.path("passed").asInt(),
                        report.path("failed").asInt(),
                        report.path("skipped").asInt(),
                        report.path("endedAt").asString("-"),
                        report.path("kitVersion").asString("-"));
    }
}
