package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;
import static org.rilohub.security.UntrustedMessageException.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A SOAP 1.2 envelope with one header, one body, one security header, and WS-Addressing headers; nothing else may stand
 * there, so there is no second place for a signed element to hide.
 */
final class SoapMessage {
    private static final Set<String> REPLY_TO = Set.of(Names.ANONYMOUS, Names.NONE);

    private final Element header;
    private final Element body;
    private final Element security;

    private SoapMessage(Element header, Element body, Element security) {
        this.header = header;
        this.body = body;
        this.security = security;
    }

    static SoapMessage read(Document document) {
        var envelope = document.getDocumentElement();
        var parts = Elements.children(envelope);
        if (!Elements.is(envelope, Names.ENV, "Envelope")
                || parts.size() != 2
                || !Elements.is(parts.getFirst(), Names.ENV, "Header")
                || !Elements.is(parts.getLast(), Names.ENV, "Body")) {
            throw malformed("NOT_A_SOAP_ENVELOPE");
        }
        var header = parts.getFirst();
        checkHeader(header);
        return new SoapMessage(header, parts.getLast(), Elements.one(header, Names.WSSE, "Security"));
    }

    Element security() {
        return security;
    }

    Element body() {
        return body;
    }

    /** The body's one child. */
    Element payload() {
        var children = Elements.children(body);
        if (children.size() != 1) {
            throw malformed("NOT_ONE_BODY_ELEMENT");
        }
        return children.getFirst();
    }

    boolean somethingEncrypted() {
        return bodyEncrypted() || signatureEncrypted();
    }

    private boolean signatureEncrypted() {
        return Elements.optional(security, Names.XENC, "EncryptedData").isPresent();
    }

    private boolean bodyEncrypted() {
        return Elements.is(payload(), Names.XENC, "EncryptedData");
    }

    /** Body and signature are encrypted together under one key, or neither is. */
    boolean encrypted() {
        var body = bodyEncrypted();
        var key = Elements.optional(security, Names.XENC, "EncryptedKey").isPresent();
        var clear = Elements.optional(security, Names.DS, "Signature").isPresent();
        require(body == key && body == signatureEncrypted() && !(body && clear), "HALF_ENCRYPTED");
        return body;
    }

    Element timestamp() {
        return Elements.one(security, Names.WSU, "Timestamp");
    }

    /** Everything a signature must cover: the very elements that are read afterwards. */
    List<Element> toBeSigned() {
        var parts = new ArrayList<Element>();
        parts.add(body);
        parts.add(timestamp());
        Elements.children(header).stream()
                .filter(child -> Names.WSA.equals(child.getNamespaceURI()))
                .forEach(parts::add);
        return parts;
    }

    /** @throws UntrustedMessageException if one of the three mandatory headers is missing */
    Addressing addressing() {
        return new Addressing(text("To"), text("Action"), text("MessageID"), replyTo());
    }

    /** The text of a mandatory WS-Addressing header. */
    String text(String name) {
        return Elements.one(header, Names.WSA, name).getTextContent().strip();
    }

    private Optional<String> replyTo() {
        var address = Elements.optional(header, Names.WSA, "ReplyTo")
                .map(replyTo -> Elements.one(replyTo, Names.WSA, "Address")
                        .getTextContent()
                        .strip());
        require(address.map(REPLY_TO::contains).orElse(true), "REPLY_TO");
        return address;
    }

    private static void checkHeader(Element header) {
        var seen = new HashSet<String>();
        for (var child : Elements.children(header)) {
            var known = Elements.is(child, Names.WSSE, "Security") || Names.WSA.equals(child.getNamespaceURI());
            if (!known) {
                throw malformed("HEADER_NOT_KNOWN");
            }
            if (!seen.add(child.getLocalName())) {
                throw malformed("MORE_THAN_ONE:header");
            }
        }
    }
}
