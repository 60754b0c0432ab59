package org.rilohub.routes.door;

import java.util.Arrays;
import java.util.Optional;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.w3c.dom.Element;

/**
 * What a call at the SOAP door asks for. The signed body's element says which it is, and nothing else does.
 *
 * @param element the body's
 * @param namespace the element's
 */
record SoapOperation(Kind kind, String element, String namespace) {
    private static final String ACTION = "urn:rilohub:action:";

    /** What is done with a call. */
    enum Kind {
        SUBMIT(""),
        STATUS("GetSeizureReportStatus"),
        FETCH("FetchMessages"),
        CONFIRM("ConfirmReceipt");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        private String namespace() {
            return this == STATUS
                    ? MessageForm.of(MessageType.SeizureReport).namespace()
                    : "urn:rilohub:schema:inbox:1";
        }
    }

    /** Of {@code wsa:Action} and of the content type. */
    String action() {
        return ACTION + element;
    }

    /** The element that answers it. */
    String response() {
        return element + "Response";
    }

    static Optional<SoapOperation> of(Element body) {
        return named(body.getLocalName())
                .filter(operation -> operation.namespace().equals(body.getNamespaceURI()));
    }

    static boolean isAction(String text) {
        return text.startsWith(ACTION) && named(text.substring(ACTION.length())).isPresent();
    }

    private static Optional<SoapOperation> named(String element) {
        return MessageForm.ofOperation(element)
                .map(form -> new SoapOperation(Kind.SUBMIT, element, form.namespace()))
                .or(() -> Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.SUBMIT && kind.element.equals(element))
                        .map(kind -> new SoapOperation(kind, element, kind.namespace()))
                        .findFirst());
    }
}
