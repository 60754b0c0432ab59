package org.rilohub.security;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.apache.xml.security.keys.keyresolver.KeyResolver;
import org.apache.xml.security.keys.keyresolver.KeyResolverSpi;
import org.apache.xml.security.keys.storage.StorageResolver;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads {@code dsig11:DEREncodedKeyValue} by the algorithm that stands in it. Santuario 4.0.4 tries RSA, DSA and others
 * first, and one X25519 key in about two thousand can also be read as a DSA key: those messages could not be opened.
 */
final class X25519Keys extends KeyResolverSpi {
    private static final String ELEMENT = "DEREncodedKeyValue";
    private static final byte LOOKS_LIKE_AN_INTEGER = 2;

    private X25519Keys() {}

    /** Santuario's registry is one for the whole process: entered once, however many envelopes there are. */
    private static final class Registration {
        static {
            org.apache.xml.security.Init.init();
            KeyResolver.register(new X25519Keys(), true);
        }

        static void touch() {}
    }

    static void register() {
        Registration.touch();
    }

    /** Whether a receiver that uses Santuario without this class might fail to read the ephemeral key. */
    static boolean misreadable(Document sealed) {
        var keys = sealed.getElementsByTagNameNS(Names.DS11, ELEMENT);
        return keys.getLength() > 0
                && info((Element) keys.item(0)).getPublicKeyData().getOctets()[0] == LOOKS_LIKE_AN_INTEGER;
    }

    @Override
    protected boolean engineCanResolve(Element element, String baseUri, StorageResolver storage) {
        return Elements.is(element, Names.DS11, ELEMENT);
    }

    @Override
    protected @Nullable PublicKey engineResolvePublicKey(
            Element element, String baseUri, StorageResolver storage, boolean secure) {
        var info = info(element);
        if (!EdECObjectIdentifiers.id_X25519.equals(info.getAlgorithm().getAlgorithm())) {
            return null;
        }
        try {
            return KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(der(element)));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    @Override
    protected @Nullable X509Certificate engineResolveX509Certificate(
            Element element, String baseUri, StorageResolver storage, boolean secure) {
        return null;
    }

    @Override
    protected @Nullable SecretKey engineResolveSecretKey(
            Element element, String baseUri, StorageResolver storage, boolean secure) {
        return null;
    }

    @Override
    protected @Nullable PrivateKey engineResolvePrivateKey(
            Element element, String baseUri, StorageResolver storage, boolean secure) {
        return null;
    }

    private static SubjectPublicKeyInfo info(Element element) {
        return SubjectPublicKeyInfo.getInstance(der(element));
    }

    private static byte[] der(Element element) {
        return Base64.getMimeDecoder().decode(element.getTextContent());
    }
}
