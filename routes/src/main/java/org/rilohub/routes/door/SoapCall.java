package org.rilohub.routes.door;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.routes.door.SoapOperation.Kind;
import org.rilohub.security.Addressing;
import org.rilohub.security.Verified;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A call whose every name agrees: body, {@code wsa:Action} and HTTP action; message id inside and outside; and answers that
 * go back the way the call came and nowhere else.
 *
 * @param id of the message, which the answer relates to
 * @param body the very element whose signature was checked
 */
record SoapCall(SoapOperation operation, UUID id, Element body) {
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    private static final Set<String> BACK = Set.of(WSA + "/anonymous", WSA + "/none");
    private static final String URN = "urn:uuid:";

    /**
     * A call at an address.
     *
     * @param offered the operations of the contract that is published there
     * @throws RefusedAtDoorException if two of the names differ, or the contract has no such operation
     */
    static SoapCall of(Verified verified, Optional<String> hint, Set<String> offered) {
        var call = of(verified, hint);
        require(offered.contains(call.operation().element()), "OTHER_CONTRACT", verified);
        return call;
    }

    /** @throws RefusedAtDoorException if two of the names differ */
    static SoapCall of(Verified verified, Optional<String> hint) {
        var body = body(verified);
        var addressing = verified.addressing().orElseThrow(() -> invalid("NO_ADDRESSING", verified));
        var operation = SoapOperation.of(body).orElseThrow(() -> invalid("UNKNOWN_OPERATION", verified));
        require(addressing.action().equals(operation.action()), "ACTION_MISMATCH", verified);
        require(hint.map(operation.action()::equals).orElse(true), "ACTION_MISMATCH", verified);
        require(repliesComeBack(body), "REPLY_ELSEWHERE", verified);
        var id = id(addressing).orElseThrow(() -> invalid("MESSAGE_ID_FORM", verified));
        require(operation.kind() != Kind.SUBMIT || isNamed(body, id), "MESSAGE_ID_MISMATCH", verified);
        return new SoapCall(operation, id, body);
    }

    /** The text of a child of the body's element, of our namespace; empty if there is none. */
    String text(String name) {
        return child(body, operation.namespace(), name).map(SoapCall::textOf).orElse("");
    }

    private static Element body(Verified verified) {
        if (verified.payload() instanceof Verified.Payload.Xml xml) {
            return xml.root();
        }
        throw invalid("NOT_XML", verified);
    }

    private static Optional<UUID> id(Addressing addressing) {
        var text = addressing.messageId();
        return text.startsWith(URN) ? Ids.read(text.substring(URN.length())) : Optional.empty();
    }

    private static boolean isNamed(Element body, UUID id) {
        var namespace = String.valueOf(body.getNamespaceURI());
        return child(body, namespace, "ExchangeHeader")
                .flatMap(header -> child(header, namespace, "MessageID"))
                .map(SoapCall::textOf)
                .filter(id.toString()::equals)
                .isPresent();
    }

    /** Every endpoint reference in the header: the verifier has seen {@code ReplyTo}, nobody the others. */
    private static boolean repliesComeBack(Element body) {
        var references = body.getOwnerDocument().getElementsByTagNameNS(WSA, "Address");
        for (int i = 0; i < references.getLength(); i++) {
            if (!BACK.contains(textOf(references.item(i)))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Element> child(Element parent, String namespace, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && namespace.equals(child.getNamespaceURI())
                    && name.equals(child.getLocalName())) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private static String textOf(Node node) {
        return node.getTextContent().strip();
    }

    private static void require(boolean holds, String reason, Verified verified) {
        if (!holds) {
            throw invalid(reason, verified);
        }
    }

    private static RefusedAtDoorException invalid(String reason, Verified verified) {
        return new RefusedAtDoorException(
                "schema-invalid", reason, verified.received().wire());
    }
}
