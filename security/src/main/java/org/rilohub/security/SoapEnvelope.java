package org.rilohub.security;

import static org.rilohub.security.UntrustedMessageException.malformed;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.apache.xml.security.c14n.Canonicalizer;
import org.rilohub.schemas.Party;

/** SOAP 1.2 with WS-Security: signed, then encrypted (interface guide, 5.2). */
final class SoapEnvelope implements Envelope {
    private final StrictXml xml = new StrictXml();
    private final Recipients recipients;
    private final SoapOpening opening;
    private final SoapSigning signing;
    private final SoapEncryption encryption;
    private final Optional<String> self;

    SoapEnvelope(KeyRing keys, Clock clock, SecureRandom random) {
        this.recipients = new Recipients(clock);
        this.opening = new SoapOpening(xml, keys, clock);
        this.signing = new SoapSigning(keys, clock);
        this.encryption = new SoapEncryption(random);
        this.self = Certificates.party(keys.tls().certificate()).map(Party::toString);
    }

    @Override
    public Verified.Finding open(Received received, Counterpart from) {
        var opened = opening.open(received.wire(), from);
        var message = opened.message();
        var addressing = message.addressing();
        if (!self.equals(Optional.of(addressing.to()))) {
            throw malformed("FOR_ANOTHER_RECEIVER");
        }
        var body = SoapDraft.canonical(message.body(), Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS);
        return new Verified.Finding(
                new Verified.Payload.Xml(message.payload()),
                Digests.of(body),
                opened.timestamp().created(),
                opened.timestamp().fresh(received, from),
                opened.encrypted(),
                Optional.of(addressing));
    }

    @Override
    public Sealed seal(Sealable message, Counterpart to) {
        var recipient = recipients.of(to);
        var content = xml.parse(message.content()).getDocumentElement();
        var operation = content.getLocalName();
        var draft = SoapDraft.of(xml, headers(message, operation), content);
        var contentDigest = draft.contentDigest();
        encryption.encrypt(signing.sign(draft, to), recipient, to);
        return X25519Keys.misreadable(draft.document())
                ? seal(message, to)
                : new Sealed(message, contentDigest, mediaType(operation), draft.octets());
    }

    /** SOAP 1.2 with its action (RFC 3902). */
    private static String mediaType(String operation) {
        return "application/soap+xml; charset=utf-8; action=\"urn:rilohub:action:" + operation + "\"";
    }

    private static String headers(Sealable message, String operation) {
        return """
                <wsa:To>%s</wsa:To><wsa:Action>urn:rilohub:action:%s</wsa:Action>\
                <wsa:MessageID>urn:uuid:%s</wsa:MessageID>\
                <wsa:ReplyTo><wsa:Address>%s</wsa:Address></wsa:ReplyTo>""".formatted(message.receiver(), operation, message.messageId(), Names.ANONYMOUS);
    }
}
