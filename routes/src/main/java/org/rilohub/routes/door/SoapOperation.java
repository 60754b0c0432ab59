package org.rilohub.routes.door;

import java.util.Arrays;
import java.util.Optional;
import org.w3c.dom.Element;

/** What the SOAP door does. The signed body's element says which it is, and nothing else does. */
enum SoapOperation {
    SUBMIT("SubmitSeizureReport"),
    STATUS("GetSeizureReportStatus");

    static final String NAMESPACE = "urn:rilohub:schema:seizure-report:1";

    private final String element;

    SoapOperation(String element) {
        this.element = element;
    }

    /** Of {@code wsa:Action} and of the content type. */
    String action() {
        return "urn:rilohub:action:" + element;
    }

    static Optional<SoapOperation> of(Element body) {
        return Arrays.stream(values())
                .filter(operation -> NAMESPACE.equals(body.getNamespaceURI()))
                .filter(operation -> operation.element.equals(body.getLocalName()))
                .findFirst();
    }

    static boolean isAction(String text) {
        return Arrays.stream(values()).anyMatch(operation -> operation.action().equals(text));
    }
}
