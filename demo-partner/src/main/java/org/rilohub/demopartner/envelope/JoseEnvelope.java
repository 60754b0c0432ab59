package org.rilohub.demopartner.envelope;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** The REST envelope: a compact JWS inside a compact JWE (interface guide, chapter 5.1). */
public final class JoseEnvelope {
    private static final String JWS_TYPE = "rilohub+jws";
    private static final String JWE_TYPE = "rilohub+jwe";
    private static final Set<String> CONTENT_TYPES = Set.of("application/json", "application/xml");

    private final Signatures signatures;
    private final PartnerKeys.Pair encryption;
    private final HubIdentity hub;
    private final Clock clock;

    public JoseEnvelope(PartnerKeys keys, HubIdentity hub, Clock clock) {
        this.signatures = new Signatures(keys.signing(), hub);
        this.encryption = keys.encryption();
        this.hub = hub;
        this.clock = clock;
    }

    /** Signs, then encrypts for the hub. */
    public String seal(byte[] content, String contentType, Fault fault) {
        return encrypt(signed(content, contentType, fault));
    }

    String signed(byte[] content, String contentType, Fault fault) {
        var header = signatures
                .header(JWS_TYPE)
                .contentType(contentType)
                .customParam("iat", clock.instant().getEpochSecond())
                .build();
        var jws = signatures.sign(header, content);
        return header.toBase64URL() + "." + Base64URL.encode(fault.applyTo(content)) + "." + jws.getSignature();
    }

    private String encrypt(String jws) {
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                .type(new JOSEObjectType(JWE_TYPE))
                .contentType("JWS")
                .x509CertSHA256Thumbprint(Certificates.thumbprint(hub.encryption()))
                .build();
        var jwe = new JWEObject(header, new Payload(jws));
        try {
            jwe.encrypt(new ECDHEncrypter((ECPublicKey) hub.encryption().getPublicKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("the hub's encryption certificate does not encrypt", e);
        }
        return jwe.serialize();
    }

    /**
     * Opens a JWE for this partner or a bare JWS.
     *
     * @throws UntrustedEnvelopeException if anything about it is not as agreed
     */
    public Opened open(String compact) throws UntrustedEnvelopeException {
        var jws = signatures.verified(JWS_TYPE, isEncrypted(compact) ? decrypt(compact) : compact);
        requireContentType(jws);
        var sealedAt = sealedAt(jws);
        new Freshness(clock).require(sealedAt);
        var content = jws.getPayload().toBytes();
        return new Opened(content, Digest.text(content), sealedAt);
    }

    /** Whether this is a JWE, and not a bare JWS as the CEN lane allows. */
    public static boolean isEncrypted(String compact) {
        return compact.chars().filter(c -> c == '.').count() == 4;
    }

    private static void requireContentType(JWSObject jws) throws UntrustedEnvelopeException {
        var type = jws.getHeader().getContentType();
        if (type == null || !CONTENT_TYPES.contains(type)) {
            throw new UntrustedEnvelopeException("the content type is missing or unknown");
        }
    }

    private static Instant sealedAt(JWSObject jws) throws UntrustedEnvelopeException {
        if (jws.getHeader().getCustomParam("iat") instanceof Number seconds) {
            return Instant.ofEpochSecond(seconds.longValue());
        }
        throw new UntrustedEnvelopeException("the signature does not say when it was made");
    }

    private String decrypt(String compact) throws UntrustedEnvelopeException {
        try {
            var jwe = JWEObject.parse(compact);
            requireAgreed(jwe.getHeader());
            jwe.decrypt(new ECDHDecrypter(encryption.key(), Set.of(), Curve.P_256));
            return jwe.getPayload().toString();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new UntrustedEnvelopeException("it cannot be decrypted", e);
        }
    }

    private void requireAgreed(JWEHeader header) throws UntrustedEnvelopeException {
        var type = header.getType();
        boolean agreed = JWEAlgorithm.ECDH_ES_A256KW.equals(header.getAlgorithm())
                && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                && type != null
                && JWE_TYPE.equals(type.getType())
                && "JWS".equals(header.getContentType())
                && Certificates.thumbprint(encryption.certificate()).equals(header.getX509CertSHA256Thumbprint());
        if (!agreed) {
            throw new UntrustedEnvelopeException("the encryption is not the one agreed on");
        }
    }
}
