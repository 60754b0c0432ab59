package org.rilohub.security;

import com.nimbusds.jose.jwk.Curve;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;
import java.util.Optional;

/** The two ways to sign: there is no third. */
enum SignatureScheme {
    ES256("ES256", "sign-p256", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"),
    EDDSA("EdDSA", "sign-ed25519", "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519");

    private final String joseName;
    private final String alias;
    private final String xmlUri;

    SignatureScheme(String joseName, String alias, String xmlUri) {
        this.joseName = joseName;
        this.alias = alias;
        this.xmlUri = xmlUri;
    }

    static Optional<SignatureScheme> byJoseName(String name) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.joseName.equals(name))
                .findFirst();
    }

    static Optional<SignatureScheme> byXmlUri(String uri) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.xmlUri.equals(uri))
                .findFirst();
    }

    static Optional<SignatureScheme> of(PublicKey key) {
        return Arrays.stream(values()).filter(scheme -> scheme.fits(key)).findFirst();
    }

    /** RFC 7518 and RFC 8037: also how partner files name it. */
    String joseName() {
        return joseName;
    }

    /** Of the hub's own key for it. */
    String alias() {
        return alias;
    }

    String xmlUri() {
        return xmlUri;
    }

    boolean fits(PublicKey key) {
        return switch (this) {
            case ES256 -> key instanceof ECPublicKey ec && onP256(ec);
            case EDDSA ->
                key instanceof EdECPublicKey ed && ed.getParams().getName().equals("Ed25519");
        };
    }

    static boolean onP256(ECPublicKey key) {
        return Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()));
    }
}
