package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An outgoing SOAP message while it is being built. */
final class SoapDraft {
    static {
        X25519Keys.register(); // the canonicalisers are found only once Santuario is set up
    }

    /** Always the same, so that a message sealed anew keeps its content digest. */
    private static final String BODY_ID = "Body";

    /** With every prefix that WSS4J uses without declaring it. */
    private static final String ENVELOPE =
            """
            <env:Envelope xmlns:env="%s" xmlns:wsa="%s" xmlns:wsu="%s" xmlns:ds="%s" xmlns:xenc11="%s"><env:Header>%%s</env:Header>\
            <env:Body wsu:Id="%s"></env:Body></env:Envelope>""".formatted(Names.ENV, Names.WSA, Names.WSU, Names.DS, Names.XENC11, BODY_ID);

    private final Document document;
    private final Element body;

    private SoapDraft(Document document) {
        this.document = document;
        this.body = Elements.children(document.getDocumentElement()).getLast();
    }

    /**
     * @param headers WS-Addressing headers as XML, of our own making
     * @param content the body's one child element, taken out of its document
     */
    static SoapDraft of(StrictXml xml, String headers, Element content) {
        var draft = new SoapDraft(xml.parse(ENVELOPE.formatted(headers).getBytes(UTF_8)));
        draft.body.appendChild(draft.document.adoptNode(content));
        return draft;
    }

    Document document() {
        return document;
    }

    WSSecHeader securityHeader() throws WSSecurityException {
        var header = new WSSecHeader(document);
        header.insertSecurityHeader();
        return header;
    }

    /** Body, time-stamp and every addressing header. */
    List<WSEncryptionPart> toBeSigned(String timestampId) {
        var parts = new ArrayList<WSEncryptionPart>();
        parts.add(new WSEncryptionPart(BODY_ID));
        parts.add(new WSEncryptionPart(timestampId));
        var header = Elements.children(document.getDocumentElement()).getFirst();
        Elements.children(header).stream()
                .filter(child -> Names.WSA.equals(child.getNamespaceURI()))
                .map(child -> new WSEncryptionPart(child.getLocalName(), Names.WSA, "Element"))
                .forEach(parts::add);
        return parts;
    }

    /** Over the exclusive C14N, without comments, of the body. */
    String contentDigest() {
        return Digests.of(canonical(body, Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS));
    }

    byte[] octets() {
        return canonical(document.getDocumentElement(), Canonicalizer.ALGO_ID_C14N_PHYSICAL);
    }

    static byte[] canonical(Element element, String method) {
        var out = new ByteArrayOutputStream();
        try {
            Canonicalizer.getInstance(method).canonicalizeSubtree(element, out);
            return out.toByteArray();
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("cannot canonicalise an element", e);
        }
    }
}
