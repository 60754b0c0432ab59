package org.rilohub.gateway.doors;

import java.nio.charset.StandardCharsets;
import java.security.KeyStoreException;
import java.util.ArrayList;
import java.util.List;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.rilohub.demopartner.envelope.PartnerKeys;
import org.rilohub.demopartner.envelope.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A SOAP request with a signature that holds, open to see and to be taken apart. */
final class SignedSoap {
    static final String ENV = "http://www.w3.org/2003/05/soap-envelope";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    final Document document;

    private SignedSoap(Document document) {
        this.document = document;
    }

    /** Without any security header. */
    static SignedSoap unsigned(String messageId, String content) {
        try {
            return new SignedSoap(Xml.parse(envelope(messageId, content).getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException e) {
            throw new IllegalStateException("the test's own XML", e);
        }
    }

    private static String envelope(String messageId, String content) {
        return """
                <env:Envelope xmlns:env="%s" xmlns:wsu="%s"><env:Header>\
                <wsa:To xmlns:wsa="%s">%s</wsa:To>\
                <wsa:Action xmlns:wsa="%s">urn:rilohub:action:SubmitSeizureReport</wsa:Action>\
                <wsa:MessageID xmlns:wsa="%s">urn:uuid:%s</wsa:MessageID>\
                </env:Header><env:Body wsu:Id="body">%s</env:Body></env:Envelope>""".formatted(ENV, WSU, WSA, "urn:rilohub:party:hub:AP", WSA, WSA, messageId, content);
    }

    static SignedSoap by(Administration by, String messageId, String content) {
        WSSConfig.init();
        var soap = unsigned(messageId, content);
        soap.body().setIdAttributeNS(WSU, "Id", true);
        try {
            soap.sign(by.keys());
        } catch (WSSecurityException | KeyStoreException e) {
            throw new IllegalStateException("the test's own key", e);
        }
        return soap;
    }

    private void sign(PartnerKeys keys) throws WSSecurityException, KeyStoreException {
        var security = new WSSecHeader(document);
        security.insertSecurityHeader();
        var timestamp = new WSSecTimestamp(security);
        timestamp.setTimeToLive(300);
        timestamp.build();
        var signature = new WSSecSignature(security);
        signature.setUserInfo("key", "");
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256");
        signature.setSigCanonicalization(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.getParts().addAll(parts(timestamp.getElement()));
        signature.build(crypto(keys));
    }

    private List<WSEncryptionPart> parts(Element timestamp) {
        var parts = new ArrayList<WSEncryptionPart>();
        parts.add(part(body()));
        parts.add(part(timestamp));
        Xml.children(header())
                .filter(child -> WSA.equals(child.getNamespaceURI()))
                .forEach(child -> parts.add(part(child)));
        return parts;
    }

    private static WSEncryptionPart part(Element element) {
        var part = new WSEncryptionPart(element.getLocalName(), element.getNamespaceURI(), "Element");
        part.setElement(element);
        return part;
    }

    private static Merlin crypto(PartnerKeys keys) throws KeyStoreException {
        try {
            var store = java.security.KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var chain = new java.security.cert.Certificate[] {keys.signing().certificate()};
            store.setKeyEntry("key", keys.signing().key(), new char[0], chain);
            var crypto = new Merlin();
            crypto.setKeyStore(store);
            return crypto;
        } catch (java.io.IOException | java.security.GeneralSecurityException e) {
            throw new KeyStoreException(e);
        }
    }

    Element header() {
        return Xml.child(document.getDocumentElement(), ENV, "Header").orElseThrow();
    }

    Element body() {
        return Xml.child(document.getDocumentElement(), ENV, "Body").orElseThrow();
    }

    Element security() {
        return Xml.children(header())
                .filter(child -> "Security".equals(child.getLocalName()))
                .findFirst()
                .orElseThrow();
    }

    /** Takes the signed body out, leaving in its place one that says something else under this id. */
    Element replaceBody(String evil, String id) {
        var signed = body();
        var other = document.createElementNS(ENV, "env:Body");
        other.setAttributeNS(WSU, "wsu:Id", id);
        other.appendChild(document.importNode(parsed(evil), true));
        document.getDocumentElement().replaceChild(other, signed);
        return signed;
    }

    /** An element of a namespace of nobody's, to hide things in. */
    Element wrapper() {
        return document.createElementNS("urn:example:wrapper", "w:Wrapper");
    }

    private static Element parsed(String xml) {
        try {
            return Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalStateException("the test's own XML", e);
        }
    }

    String text() {
        return new String(Xml.canonical(document.getDocumentElement()), StandardCharsets.UTF_8);
    }
}
