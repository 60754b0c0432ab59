package org.rilohub.gateway.doors;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import org.rilohub.security.Certificates;

/** Compact JOSE as nobody should write it. */
final class Jose {
    private Jose() {}

    /** Anything, encrypted for the hub as a signed message would be. */
    static String encrypted(Administration by, String inside) {
        return encryptedFor(by.hub().encryption(), inside);
    }

    /** The same for the holder of another certificate. */
    static String encryptedFor(X509Certificate receiver, String inside) {
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                .type(new JOSEObjectType("rilohub+jwe"))
                .contentType("JWS")
                .x509CertSHA256Thumbprint(new Base64URL(Certificates.thumbprint(receiver)))
                .build();
        var jwe = new JWEObject(header, new Payload(inside));
        try {
            jwe.encrypt(new ECDHEncrypter((ECPublicKey) receiver.getPublicKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("the hub's encryption certificate does not encrypt", e);
        }
        return jwe.serialize();
    }

    /** Header and payload as they should be, and no signature. */
    static String unsigned(Administration by, String algorithm, String content) {
        var signer = Certificates.thumbprint(by.keys().signing().certificate());
        var header = """
                {"alg":"%s","cty":"application/json","iat":%d,"typ":"rilohub+jws","x5t#S256":"%s"}""".formatted(algorithm, java.time.Instant.now().getEpochSecond(), signer);
        return Base64URL.encode(header) + "." + Base64URL.encode(content) + ".";
    }

    /** Signed with Ed25519 as it should be, and open to read. */
    static String signedOnly(Administration by, String content) {
        var unsigned = unsigned(by, "EdDSA", content);
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(by.keys().signing().key());
            signature.update(unsigned.substring(0, unsigned.length() - 1).getBytes(StandardCharsets.US_ASCII));
            return unsigned + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the test's own key", e);
        }
    }

    /** In the JSON serialization, where payload and signature may stand beside others. */
    static String general(String content) {
        return "{\"payload\":\"%s\",\"signatures\":[{\"protected\":\"e30\",\"signature\":\"AA\"}]}"
                .formatted(Base64URL.encode(content));
    }
}
