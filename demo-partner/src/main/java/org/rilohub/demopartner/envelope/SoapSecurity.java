package org.rilohub.demopartner.envelope;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.WSTimeSource;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecEncrypt;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** WS-Security in the order of the interface guide: time, signature, then encryption of body and signature. */
final class SoapSecurity {
    static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    static final String EDDSA = "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519";

    private final PartnerKeys keys;
    private final HubIdentity hub;
    private final PinnedCrypto crypto;
    private final Clock clock;

    SoapSecurity(PartnerKeys keys, HubIdentity hub, PinnedCrypto crypto, Clock clock) {
        WSSConfig.init();
        this.keys = keys;
        this.hub = hub;
        this.crypto = crypto;
        this.clock = clock;
    }

    WSSecHeader sign(Document document) {
        var security = new WSSecHeader(document);
        try {
            security.insertSecurityHeader();
            var timestamp = stamp(security);
            signature(security, parts(document, timestamp)).build(crypto);
            return security;
        } catch (WSSecurityException e) {
            throw new IllegalStateException("the partner's own key does not sign", e);
        }
    }

    private Element stamp(WSSecHeader security) {
        var timestamp = new WSSecTimestamp(security);
        timestamp.setTimeToLive((int) Freshness.LIMIT.toSeconds());
        timestamp.setWsTimeSource(new WSTimeSource() {
            @Override
            public Instant now() {
                return clock.instant();
            }
        });
        timestamp.build();
        return timestamp.getElement();
    }

    private WSSecSignature signature(WSSecHeader security, List<WSEncryptionPart> parts) {
        var signature = new WSSecSignature(security);
        signature.setUserInfo(PinnedCrypto.SIGNING, "");
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(keys.signing().isEd25519() ? EDDSA : ECDSA);
        signature.setSigCanonicalization(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.getParts().addAll(parts);
        return signature;
    }

    private static List<WSEncryptionPart> parts(Document document, Element timestamp) {
        var addressing = Xml.children(Soap.header(document).orElseThrow())
                .filter(header -> Soap.ADDRESSING.equals(header.getNamespaceURI()));
        return Stream.concat(Stream.of(Soap.body(document).orElseThrow(), timestamp), addressing)
                .map(element -> part(element, "Element"))
                .toList();
    }

    private static WSEncryptionPart part(Element element, String how) {
        var part = new WSEncryptionPart(element.getLocalName(), element.getNamespaceURI(), how);
        part.setElement(element);
        return part;
    }

    void encrypt(Document document, WSSecHeader security) {
        var encryption = new WSSecEncrypt(security);
        encryption.setUseThisCert(hub.encryption());
        encryption.setKeyIdentifierType(WSConstants.ISSUER_SERIAL);
        encryption.setSymmetricEncAlgorithm(WSConstants.AES_256_GCM);
        encryption.setKeyEncAlgo(WSConstants.KEYWRAP_AES256);
        encryption.setKeyAgreementMethod(WSConstants.AGREEMENT_METHOD_ECDH_ES);
        encryption.setKeyDerivationMethod(WSConstants.KEYDERIVATION_CONCATKDF);
        encryption.getParts().add(part(Soap.body(document).orElseThrow(), "Content"));
        encryption.getParts().add(part(signatureElement(security), "Element"));
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            encryption.build(crypto, generator.generateKey());
        } catch (WSSecurityException | GeneralSecurityException e) {
            throw new IllegalStateException("the hub's encryption certificate does not encrypt", e);
        }
    }

    private static Element signatureElement(WSSecHeader security) {
        return Xml.child(security.getSecurityHeaderElement(), WSConstants.SIG_NS, "Signature")
                .orElseThrow();
    }
}
