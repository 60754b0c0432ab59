package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.require;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What may stand in a security header and in encrypted data, and by which algorithms: an allow-list, checked before any
 * library acts on it. References to the outside, transforms other than exclusive C14N, CBC, RSA 1.5 and SHA-1 are not on it.
 */
final class WssShape {
    private static final Map<String, Set<String>> KNOWN = Map.of(
            Names.WSSE, Set.of("Security", "SecurityTokenReference", "Reference", "BinarySecurityToken"),
            Names.WSU, Set.of("Timestamp", "Created", "Expires"),
            Names.DS,
                    Set.of(
                            "Signature",
                            "SignedInfo",
                            "CanonicalizationMethod",
                            "SignatureMethod",
                            "Reference",
                            "Transforms",
                            "Transform",
                            "DigestMethod",
                            "DigestValue",
                            "SignatureValue",
                            "KeyInfo",
                            "KeyValue",
                            "X509Data",
                            "X509IssuerSerial",
                            "X509IssuerName",
                            "X509SerialNumber"),
            Names.DS11, Set.of("ECKeyValue", "NamedCurve", "PublicKey", "DEREncodedKeyValue"),
            Names.XENC,
                    Set.of(
                            "EncryptedKey",
                            "EncryptedData",
                            "EncryptionMethod",
                            "CipherData",
                            "CipherValue",
                            "ReferenceList",
                            "DataReference",
                            "AgreementMethod",
                            "OriginatorKeyInfo",
                            "RecipientKeyInfo"),
            Names.XENC11, Set.of("KeyDerivationMethod", "ConcatKDFParams", "MGF"),
            Names.EXC_C14N, Set.of("InclusiveNamespaces"));

    private static final Map<String, Set<String>> ALGORITHMS = Map.of(
            "CanonicalizationMethod", Set.of(Names.EXC_C14N),
            "Transform", Set.of(Names.EXC_C14N),
            "SignatureMethod", Set.of(SignatureScheme.ES256.xmlUri(), SignatureScheme.EDDSA.xmlUri()),
            "DigestMethod", Set.of(Names.SHA256),
            "EncryptionMethod", Set.of(Names.AES256_GCM, Names.KW_AES256, Names.RSA_OAEP),
            "AgreementMethod", Set.of(Names.ECDH_ES, Names.X25519),
            "KeyDerivationMethod", Set.of(Names.CONCAT_KDF),
            "MGF", Set.of(Names.MGF1_SHA256));

    private static final List<String> OTHER_INFO =
            List.of("AlgorithmID", "PartyUInfo", "PartyVInfo", "SuppPubInfo", "SuppPrivInfo");
    private static final Pattern BIT_STRING = Pattern.compile("(?:00(?:[0-9A-Fa-f]{2}){1,256})?");

    private final boolean rsaOaep;

    WssShape(Counterpart from) {
        this.rsaOaep = from.rsaOaep();
    }

    void check(Element root) {
        for (Optional<Node> node = Optional.of(root); node.isPresent(); node = Elements.next(node.get(), root)) {
            if (node.get() instanceof Element element) {
                checkOne(element);
            }
        }
    }

    private void checkOne(Element element) {
        var name = element.getLocalName();
        require(KNOWN.getOrDefault(element.getNamespaceURI(), Set.of()).contains(name), "SECURITY_ELEMENT_NOT_KNOWN");
        var algorithms = ALGORITHMS.getOrDefault(name, Set.of());
        require(
                algorithms.isEmpty() || algorithms.contains(element.getAttributeNS(null, "Algorithm")),
                "ALGORITHM_NOT_ACCEPTED:" + name);
        switch (name) {
            case "Reference", "DataReference" -> require(uri(element).startsWith("#"), "EXTERNAL_REFERENCE");
            case "EncryptedData" ->
                require(method(element).equals(Names.AES256_GCM), "ALGORITHM_NOT_ACCEPTED:EncryptionMethod");
            case "EncryptedKey" -> checkKey(element);
            case "ConcatKDFParams" -> checkDerivation(element);
            default -> {}
        }
    }

    private void checkKey(Element encryptedKey) {
        var method = Elements.one(encryptedKey, Names.XENC, "EncryptionMethod");
        var info = Elements.one(encryptedKey, Names.DS, "KeyInfo");
        switch (method(encryptedKey)) {
            case Names.KW_AES256 -> requireChild(info, Names.XENC, "AgreementMethod");
            case Names.RSA_OAEP -> {
                require(rsaOaep, "ALGORITHM_NOT_ACCEPTED:EncryptionMethod");
                requireChild(method, Names.DS, "DigestMethod");
                requireChild(method, Names.XENC11, "MGF");
            }
            default -> require(false, "ALGORITHM_NOT_ACCEPTED:EncryptionMethod");
        }
    }

    /** Whole octets in hexadecimal: the library writes anything else into its log. */
    private static void checkDerivation(Element parameters) {
        requireChild(parameters, Names.DS, "DigestMethod");
        for (var name : OTHER_INFO) {
            require(
                    BIT_STRING.matcher(parameters.getAttributeNS(null, name)).matches(),
                    "ALGORITHM_NOT_ACCEPTED:ConcatKDFParams");
        }
    }

    private static void requireChild(Element parent, String namespace, String name) {
        require(
                Elements.children(parent, namespace, name).size() == 1,
                "ALGORITHM_NOT_ACCEPTED:" + parent.getLocalName());
    }

    private static String method(Element encrypted) {
        return Elements.one(encrypted, Names.XENC, "EncryptionMethod").getAttributeNS(null, "Algorithm");
    }

    private static String uri(Element reference) {
        return reference.getAttributeNS(null, "URI");
    }
}
