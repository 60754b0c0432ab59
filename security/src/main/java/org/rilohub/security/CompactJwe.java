package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.Set;
import java.util.regex.Pattern;

/** A compact JWE of our profile: ECDH-ES on P-256 with key wrap, AES-256-GCM, recipient named by {@code x5t#S256}. */
final class CompactJwe {
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Set<String> HEADER = Set.of("alg", "enc", "typ", "cty", "x5t#S256", "epk");
    private static final String TYP = "rilohub+jwe";

    private CompactJwe() {}

    /** The compact JWS inside. */
    static String open(String compact, KeyRing keys) {
        if (!FORM.matcher(compact).matches()) {
            throw malformed("NOT_A_COMPACT_JWE");
        }
        var key = recipient(JoseHeader.read(compact.substring(0, compact.indexOf('.')), HEADER), keys);
        try {
            var jwe = JWEObject.parse(compact);
            jwe.decrypt(new ECDHDecrypter(key.privateKey(), Set.of(), Curve.P_256));
            return jwe.getPayload().toString();
        } catch (ParseException e) {
            throw malformed("NOT_A_COMPACT_JWE", e);
        } catch (JOSEException | IllegalStateException e) {
            throw untrusted("DECRYPTION_FAILED", e);
        }
    }

    static String seal(String jws, X509Certificate recipient, SecureRandom random) {
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                .type(new JOSEObjectType(TYP))
                .contentType("JWS")
                .x509CertSHA256Thumbprint(new Base64URL(Certificates.thumbprint(recipient)))
                .build();
        var jwe = new JWEObject(header, new Payload(jws));
        try {
            jwe.encrypt(encrypter(recipient, random));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot encrypt for a recipient", e);
        }
    }

    private static OwnKey recipient(JoseHeader header, KeyRing keys) {
        require(header.text("alg").equals("ECDH-ES+A256KW"), "ALGORITHM_NOT_ACCEPTED:other");
        require(header.text("enc").equals("A256GCM"), "ALGORITHM_NOT_ACCEPTED:other");
        header.expect("typ", TYP);
        header.expect("cty", "JWS");
        return keys.opening(header.text("x5t#S256"))
                .filter(key -> key.certificate().getPublicKey() instanceof ECPublicKey)
                .orElseThrow(() -> untrusted("WRONG_RECIPIENT"));
    }

    private static ECDHEncrypter encrypter(X509Certificate recipient, SecureRandom random) throws JOSEException {
        if (recipient.getPublicKey() instanceof ECPublicKey key && SignatureScheme.onP256(key)) {
            var encrypter = new ECDHEncrypter(key);
            encrypter.getJCAContext().setSecureRandom(random);
            return encrypter;
        }
        throw new IllegalStateException("a JWE needs a P-256 encryption certificate");
    }
}
