package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.require;

import java.time.Clock;
import java.util.UUID;
import org.rilohub.schemas.Party;
import org.w3c.dom.Element;

/** Answers to SOAP calls, the hub's and the partners': signed like a request, not encrypted (interface guide, 5.2). */
public final class SoapResponses {
    private final StrictXml xml = new StrictXml();
    private final SoapOpening opening;
    private final SoapSigning signing;

    public SoapResponses(KeyRing keys, Clock clock) {
        this.opening = new SoapOpening(xml, keys, clock);
        this.signing = new SoapSigning(keys, clock);
    }

    /**
     * A whole SOAP 1.2 envelope; its {@code wsa:Action} is {@code urn:rilohub:action:} and the name of the body's element.
     *
     * @param content the body's one child element
     * @param request the id of the message this answers
     * @throws IllegalStateException if there is no key to sign with
     */
    public byte[] sign(byte[] content, UUID request, Counterpart to) {
        var root = xml.parse(content).getDocumentElement();
        var draft = SoapDraft.of(xml, headers(root.getLocalName(), request, to.party()), root);
        signing.sign(draft, to);
        return draft.octets();
    }

    /**
     * The body's element of a partner's answer, once its signature over body, time-stamp and addressing headers holds.
     *
     * @param request the id of the message that it must answer
     * @throws UntrustedMessageException if it is no SOAP envelope, not signed by that partner, or answers something else
     */
    public Element verify(byte[] response, UUID request, Counterpart from) {
        if (response.length > from.maxBytes()) {
            throw new UntrustedMessageException(UntrustedMessageException.Kind.TOO_LARGE, "TOO_LARGE");
        }
        var message = Hostile.reading(() -> opening.open(response, from).message());
        require(message.text("RelatesTo").equals("urn:uuid:" + request), "ANSWERS_SOMETHING_ELSE");
        return message.payload();
    }

    private static String headers(String operation, UUID request, Party to) {
        return """
                <wsa:To>%s</wsa:To><wsa:Action>urn:rilohub:action:%s</wsa:Action>\
                <wsa:MessageID>urn:uuid:%s</wsa:MessageID><wsa:RelatesTo>urn:uuid:%s</wsa:RelatesTo>""".formatted(to, operation, UUID.randomUUID(), request);
    }
}
