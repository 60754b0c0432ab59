package org.rilohub.routes.door;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.routes.Inbox.Item;
import org.rilohub.routes.Inbox.Page;
import org.rilohub.routes.StatusBoard.ReceiverStatus;
import org.rilohub.routes.StatusBoard.Status;

/** The elements that answer SOAP calls, as the published schemas have them. */
final class SoapAnswers {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private SoapAnswers(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the content of an element. */
    @FunctionalInterface
    private interface Content {
        void writeTo(SoapAnswers answer) throws XMLStreamException;
    }

    static byte[] accepted(SoapOperation operation, Acknowledged done) {
        return element(operation, answer -> {
            answer.leaf("ReportID", done.reportId());
            answer.leaf("Receipt", done.receipt());
        });
    }

    static byte[] status(SoapOperation operation, Status status) {
        return element(operation, answer -> {
            answer.leaf("Status", status.notice());
            answer.leaf("State", status.state());
            for (var receiver : status.receivers()) {
                answer.xml.writeStartElement("ReceiverStatus");
                answer.receiver(receiver);
                answer.xml.writeEndElement();
            }
        });
    }

    static byte[] page(SoapOperation operation, Page page) {
        return element(operation, answer -> {
            for (var item : page.items()) {
                answer.xml.writeStartElement("Item");
                answer.item(item);
                answer.xml.writeEndElement();
            }
            if (page.next().isPresent()) {
                answer.leaf("Next", page.next().get());
            }
        });
    }

    private void item(Item item) throws XMLStreamException {
        leaf("MessageID", item.messageId());
        leaf("LaneCode", item.lane());
        leaf("MessageTypeCode", item.messageType());
        leaf("LeasedUntilDateTime", item.leasedUntil());
        leaf("Body", item.body());
    }

    static byte[] confirmed(SoapOperation operation, UUID messageId) {
        return element(operation, answer -> answer.leaf("MessageID", messageId));
    }

    private void receiver(ReceiverStatus receiver) throws XMLStreamException {
        leaf("ReceiverPartyID", receiver.receiver());
        leaf("LaneCode", receiver.lane());
        if (receiver.outcome().isPresent()) {
            leaf("OutcomeCode", receiver.outcome().get());
        }
        for (var problem : receiver.problems()) {
            leaf("ProblemCode", problem);
        }
        if (receiver.framework().isPresent()) {
            leaf("AgreementRef", receiver.framework().get());
        }
        leaf("StateCode", receiver.state());
    }

    private void leaf(String name, Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value.toString());
        xml.writeEndElement();
    }

    private static byte[] element(SoapOperation operation, Content content) {
        var text = new StringWriter();
        try {
            var xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartElement(operation.response());
            xml.writeDefaultNamespace(operation.namespace());
            content.writeTo(new SoapAnswers(xml));
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
