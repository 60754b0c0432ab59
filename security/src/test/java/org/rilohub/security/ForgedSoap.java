package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.rilohub.security.World.HUB;
import static org.rilohub.security.World.HUB_KEYS;
import static org.rilohub.security.World.KR_KEYS;
import static org.rilohub.security.World.certificate;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.crypto.KeyGenerator;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.w3c.dom.Element;

/** What a partner with real keys and bad intentions, or a bad library, could send. */
final class ForgedSoap {
    static final String PAYLOAD =
            "<r:SubmitSeizureReport xmlns:r=\"urn:rilohub:schema:seizure-report:1\"><r:Ref>KCS-77</r:Ref></r:SubmitSeizureReport>";
    private static final String HEADERS = """
            <wsa:To>%s</wsa:To><wsa:Action>urn:rilohub:action:SubmitSeizureReport</wsa:Action>\
            <wsa:MessageID>urn:uuid:0199f2c8-0000-7000-8000-000000000001</wsa:MessageID>""".formatted(HUB);
    private static final String TIMESTAMP =
            "<wsu:Created>2026-11-21T10:00:00Z</wsu:Created><wsu:Expires>2026-11-21T10:05:00Z</wsu:Expires>";

    private final StrictXml xml = new StrictXml();
    private String headers = HEADERS;
    private String payload = PAYLOAD;
    private String timestamp = TIMESTAMP;
    private boolean signed = true;
    private Predicate<WSEncryptionPart> covered = part -> true;
    private Consumer<WSSecSignature> signing = signature -> {};
    private OwnKey signer = KR_KEYS.byAlias("sign-p256");

    ForgedSoap headers(UnaryOperator<String> change) {
        headers = change.apply(headers);
        return this;
    }

    ForgedSoap payload(String content) {
        payload = content;
        return this;
    }

    ForgedSoap timestamp(String content) {
        timestamp = content;
        return this;
    }

    ForgedSoap unsigned() {
        signed = false;
        return this;
    }

    ForgedSoap signer(OwnKey key) {
        signer = key;
        return this;
    }

    /** Leaves the part whose element or id is named so out of the signature. */
    ForgedSoap without(String part) {
        covered = candidate -> !part.equals(candidate.getName()) && !part.equals(candidate.getId());
        return this;
    }

    ForgedSoap signing(Consumer<WSSecSignature> change) {
        signing = change;
        return this;
    }

    String clear() {
        var draft = draft();
        build(draft);
        return new String(draft.octets(), UTF_8);
    }

    String encrypted(Consumer<WSSecEncrypt> change) {
        var draft = draft();
        var encryption = new WSSecEncrypt(build(draft));
        encryption.setUseThisCert(certificate(HUB_KEYS, "enc-p256"));
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setSymmetricEncAlgorithm(Names.AES256_GCM);
        encryption.setKeyEncAlgo(Names.KW_AES256);
        encryption.setKeyAgreementMethod(Names.ECDH_ES);
        encryption.setKeyDerivationMethod(Names.CONCAT_KDF);
        encryption.getParts().add(new WSEncryptionPart("Body", Names.ENV, "Content"));
        if (signed) {
            encryption.getParts().add(new WSEncryptionPart("Signature", Names.DS, "Element"));
        }
        change.accept(encryption);
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            encryption.build(null, generator.generateKey());
            return new String(draft.octets(), UTF_8);
        } catch (WSSecurityException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private SoapDraft draft() {
        return SoapDraft.of(xml, headers, xml.parse(payload.getBytes(UTF_8)).getDocumentElement());
    }

    private WSSecHeader build(SoapDraft draft) {
        try {
            var header = draft.securityHeader();
            addTimestamp(header.getSecurityHeaderElement());
            if (signed) {
                sign(draft, header);
            }
            return header;
        } catch (WSSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void addTimestamp(Element security) {
        var whole = "<wsu:Timestamp xmlns:wsu=\"%s\" wsu:Id=\"TS\">%s</wsu:Timestamp>".formatted(Names.WSU, timestamp);
        security.appendChild(security.getOwnerDocument()
                .adoptNode(xml.parse(whole.getBytes(UTF_8)).getDocumentElement()));
    }

    private void sign(SoapDraft draft, WSSecHeader header) throws WSSecurityException {
        var signature = new WSSecSignature(header);
        signature.setUserInfo(signer.alias(), "");
        signature.setX509Certificate(signer.certificate());
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(SignatureScheme.ES256.xmlUri());
        signature.setSigCanonicalization(Names.EXC_C14N);
        signature.setDigestAlgo(Names.SHA256);
        signature.setAddInclusivePrefixes(false);
        signing.accept(signature);
        List<WSEncryptionPart> parts = draft.toBeSigned("TS");
        parts.stream().filter(covered).forEach(signature.getParts()::add);
        signature.build(new WssKeys(new KeyRing(Map.of(signer.alias(), signer))));
    }
}
