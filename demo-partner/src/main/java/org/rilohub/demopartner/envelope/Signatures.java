package org.rilohub.demopartner.envelope;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;

/** Compact JWS: made with this partner's key, believed only from a pinned certificate of the hub. */
public final class Signatures {
    private final JWSSigner signer;
    private final JWSAlgorithm algorithm;
    private final Base64URL thumbprint;
    private final HubIdentity hub;

    public Signatures(PartnerKeys.Pair signing, HubIdentity hub) {
        this.algorithm = signing.isEd25519() ? JWSAlgorithm.EdDSA : JWSAlgorithm.ES256;
        this.signer = signer(signing);
        this.thumbprint = Certificates.thumbprint(signing.certificate());
        this.hub = hub;
    }

    private static JWSSigner signer(PartnerKeys.Pair signing) {
        try {
            return signing.isEd25519()
                    ? new Ed25519Jws.Signer(signing.key())
                    : new ECDSASigner(signing.key(), Curve.P_256);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("the signing key is neither P-256 nor Ed25519", e);
        }
    }

    /** Signs a receipt or another statement; {@code typ} says which. */
    public String sign(String typ, byte[] payload) {
        return sign(header(typ).build(), payload).serialize();
    }

    JWSHeader.Builder header(String typ) {
        return new JWSHeader.Builder(algorithm).type(new JOSEObjectType(typ)).x509CertSHA256Thumbprint(thumbprint);
    }

    JWSObject sign(JWSHeader header, byte[] payload) {
        var jws = new JWSObject(header, new Payload(payload));
        try {
            jws.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the partner's own key does not sign", e);
        }
        return jws;
    }

    /**
     * The payload of a statement of the hub.
     *
     * @throws UntrustedEnvelopeException if it is not of type {@code typ} or not signed by the hub
     */
    public byte[] verify(String typ, String compact) throws UntrustedEnvelopeException {
        return verified(typ, compact).getPayload().toBytes();
    }

    JWSObject verified(String typ, String compact) throws UntrustedEnvelopeException {
        var jws = parse(compact);
        var header = jws.getHeader();
        if (header.getType() == null || !typ.equals(header.getType().getType())) {
            throw new UntrustedEnvelopeException("the signature is not of the type " + typ);
        }
        if (header.getCriticalParams() != null) {
            throw new UntrustedEnvelopeException("the signature has critical header parameters");
        }
        if (!valid(jws, pinned(header))) {
            throw new UntrustedEnvelopeException("the signature is not valid");
        }
        return jws;
    }

    /** The {@code typ} a compact JWS claims; empty if it is none. */
    static String type(String compact) {
        try {
            var type = JWSObject.parse(compact).getHeader().getType();
            return type == null ? "" : type.getType();
        } catch (ParseException | IllegalArgumentException e) {
            return "";
        }
    }

    private static JWSObject parse(String compact) throws UntrustedEnvelopeException {
        try {
            return JWSObject.parse(compact);
        } catch (ParseException | IllegalArgumentException e) {
            throw new UntrustedEnvelopeException("not a compact JWS", e);
        }
    }

    private X509Certificate pinned(JWSHeader header) throws UntrustedEnvelopeException {
        var named = header.getX509CertSHA256Thumbprint();
        if (named == null) {
            throw new UntrustedEnvelopeException("the signature names no certificate");
        }
        return hub.signer(named)
                .orElseThrow(() -> new UntrustedEnvelopeException("the signing certificate is not the hub's"));
    }

    private static boolean valid(JWSObject jws, X509Certificate certificate) throws UntrustedEnvelopeException {
        try {
            return jws.verify(verifier(jws.getHeader().getAlgorithm(), certificate));
        } catch (JOSEException e) {
            throw new UntrustedEnvelopeException("the signature cannot be checked", e);
        }
    }

    private static JWSVerifier verifier(JWSAlgorithm algorithm, X509Certificate certificate)
            throws JOSEException, UntrustedEnvelopeException {
        if (certificate.getPublicKey() instanceof ECPublicKey key && JWSAlgorithm.ES256.equals(algorithm)) {
            return new ECDSAVerifier(key);
        }
        if (!(certificate.getPublicKey() instanceof ECPublicKey) && JWSAlgorithm.EdDSA.equals(algorithm)) {
            return new Ed25519Jws.Verifier(certificate.getPublicKey());
        }
        throw new UntrustedEnvelopeException("the algorithm is not the certificate's");
    }
}
