package org.rilohub.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.require;
import static org.rilohub.security.UntrustedMessageException.untrusted;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A compact JWS of our profile: pinned signer named by {@code x5t#S256}, exactly the agreed header. */
final class CompactJws {
    private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final JoseHeader header;
    private final SignatureScheme scheme;
    private final String signingInput;
    private final byte[] payload;
    private final Base64URL signature;

    private CompactJws(JoseHeader header, String[] parts) {
        this.header = header;
        this.scheme = SignatureScheme.byJoseName(header.text("alg"))
                .orElseThrow(() -> untrusted("ALGORITHM_NOT_ACCEPTED:other"));
        this.signingInput = parts[0] + "." + parts[1];
        this.payload = new Base64URL(parts[1]).decode();
        this.signature = new Base64URL(parts[2]);
    }

    /** @param parameters exactly those of the header */
    static CompactJws read(String compact, String typ, Set<String> parameters) {
        return read(compact, typ, part -> JoseHeader.read(part, parameters));
    }

    /** @param headers reads the first part */
    static CompactJws read(String compact, String typ, Function<String, JoseHeader> headers) {
        if (!FORM.matcher(compact).matches()) {
            throw malformed("NOT_A_COMPACT_JWS");
        }
        var parts = compact.split("\\.");
        var header = headers.apply(parts[0]);
        header.expect("typ", typ);
        return new CompactJws(header, parts);
    }

    /** Signs with the scheme of the key; {@code more} may add to the header. */
    static String sign(
            SignatureScheme scheme, OwnKey key, String typ, UnaryOperator<JWSHeader.Builder> more, byte[] payload) {
        var header = new JWSHeader.Builder(JWSAlgorithm.parse(scheme.joseName()))
                .type(new JOSEObjectType(typ))
                .x509CertSHA256Thumbprint(new Base64URL(Certificates.thumbprint(key.certificate())));
        var jws = new JWSObject(more.apply(header).build(), new Payload(payload));
        try {
            jws.sign(signer(scheme, key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign with the key " + key.alias(), e);
        }
    }

    /** The signed octets, once the signature holds. */
    byte[] verifiedBy(PinnedSigners signers, Counterpart from) {
        var signer = signers.byThumbprint(from, header.text("x5t#S256"), scheme);
        return verifiedBy(signer);
    }

    /** The signed octets, once the signature of this one holds; whether it is to be trusted is for the caller to say. */
    byte[] verifiedBy(X509Certificate signer) {
        require(holds(signer), "SIGNATURE_INVALID");
        return payload;
    }

    SignatureScheme scheme() {
        return scheme;
    }

    JoseHeader header() {
        return header;
    }

    private boolean holds(X509Certificate signer) {
        var key = signer.getPublicKey();
        var signed = signingInput.getBytes(US_ASCII);
        return switch (scheme) {
            case ES256 -> es256(signed, key);
            case EDDSA -> Ed25519.verify(signed, signature.decode(), key);
        };
    }

    private boolean es256(byte[] signed, PublicKey key) {
        try {
            return new ECDSAVerifier((ECPublicKey) key).verify(new JWSHeader(JWSAlgorithm.ES256), signed, signature);
        } catch (JOSEException e) {
            throw untrusted("SIGNATURE_INVALID", e);
        }
    }

    private static JWSSigner signer(SignatureScheme scheme, OwnKey key) throws JOSEException {
        return switch (scheme) {
            case ES256 -> new ECDSASigner(key.privateKey(), Curve.P_256);
            case EDDSA -> new Ed25519Jws(key.privateKey());
        };
    }
}
