package org.rilohub.demopartner.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.apache.wss4j.dom.WSConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The SOAP envelope (interface guide, chapter 5.2): requests signed and encrypted, responses signed. */
public final class SoapEnvelope {
    private static final String ACTION = "urn:rilohub:action:";

    private final HubIdentity hub;
    private final SoapSecurity security;
    private final SoapVerification verification;

    /** What an opened envelope says. */
    public record Message(Opened opened, Element content, String messageId, String action) {}

    /** What was sealed, with the digest the receiver will find. */
    public record Request(String envelope, String contentDigest) {}

    public SoapEnvelope(PartnerKeys keys, HubIdentity hub, Clock clock) {
        this.hub = hub;
        var crypto = new PinnedCrypto(keys, hub);
        this.security = new SoapSecurity(keys, hub, crypto, clock);
        this.verification = new SoapVerification(crypto, new Freshness(clock));
    }

    /** A request to the hub, signed and encrypted; the action is named after {@code content}. */
    public Request seal(Element content, String messageId, Fault fault) {
        return seal(content, messageId, hub.party(), fault);
    }

    /** The same for whoever it says, which the hub takes only if it is itself. */
    public Request seal(Element content, String messageId, String to, Fault fault) {
        var document = Soap.envelope(content);
        Soap.address(document, to, ACTION + content.getLocalName(), messageId);
        var digest = Digest.text(Xml.canonical(Soap.body(document).orElseThrow()));
        var header = security.sign(document);
        if (fault == Fault.FLIPPED_BYTE) {
            flip(Soap.body(document).orElseThrow());
        }
        security.encrypt(document, header);
        return new Request(text(document), digest);
    }

    /** A response, signed only. */
    public String respond(Element content, String relatesTo) {
        var document = Soap.envelope(content);
        Soap.addressResponse(document, ACTION + content.getLocalName(), relatesTo);
        security.sign(document);
        return text(document);
    }

    /**
     * Opens a request, which must be encrypted, body and signature.
     *
     * @throws UntrustedEnvelopeException if anything about it is not as agreed
     */
    public Message open(byte[] octets) throws UntrustedEnvelopeException {
        var document = parse(octets);
        requireEncrypted(document);
        return verified(document);
    }

    /**
     * Opens a response, which is signed only.
     *
     * @throws UntrustedEnvelopeException if it is not signed by the hub
     */
    public Message openResponse(byte[] octets) throws UntrustedEnvelopeException {
        return verified(parse(octets));
    }

    private Message verified(Document document) throws UntrustedEnvelopeException {
        var sealedAt = verification.verify(document);
        var body = Soap.body(document).orElseThrow(() -> new UntrustedEnvelopeException("not SOAP 1.2"));
        var content = onlyChild(body);
        var opened = new Opened(Xml.canonical(content), Digest.text(Xml.canonical(body)), sealedAt);
        return new Message(
                opened, content, Soap.addressing(document, "MessageID"), Soap.addressing(document, "Action"));
    }

    private static Element onlyChild(Element body) throws UntrustedEnvelopeException {
        var children = Xml.children(body).toList();
        if (children.size() != 1) {
            throw new UntrustedEnvelopeException("the body has not exactly one element");
        }
        return children.getFirst();
    }

    private static void requireEncrypted(Document document) throws UntrustedEnvelopeException {
        var body = Soap.body(document).flatMap(SoapEnvelope::first);
        var clearSignature = Soap.header(document)
                .flatMap(header -> Xml.child(header, Soap.SECURITY, "Security"))
                .flatMap(security -> Xml.child(security, WSConstants.SIG_NS, "Signature"));
        if (body.filter(child -> WSConstants.ENC_NS.equals(child.getNamespaceURI()))
                        .isEmpty()
                || clearSignature.isPresent()) {
            throw new UntrustedEnvelopeException("body and signature must be encrypted");
        }
    }

    private static Optional<Element> first(Element parent) {
        return Xml.children(parent).findFirst();
    }

    private static Document parse(byte[] octets) throws UntrustedEnvelopeException {
        try {
            return Xml.parse(octets);
        } catch (SAXException e) {
            throw new UntrustedEnvelopeException("not XML", e);
        }
    }

    private static String text(Document document) {
        return new String(Xml.canonical(document.getDocumentElement()), StandardCharsets.UTF_8);
    }

    private static void flip(Element body) {
        Node node = body;
        while (node.getFirstChild() != null) {
            node = node.getFirstChild();
        }
        var text = node.getTextContent().getBytes(StandardCharsets.UTF_8);
        text[text.length - 1] ^= 1;
        node.setTextContent(new String(text, StandardCharsets.UTF_8));
    }
}
