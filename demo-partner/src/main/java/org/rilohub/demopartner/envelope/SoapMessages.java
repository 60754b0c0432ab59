package org.rilohub.demopartner.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The small bodies this partner writes itself. */
public final class SoapMessages {
    private static final String REPORTS = "urn:rilohub:schema:seizure-report:1";
    private static final String PROBLEMS = "urn:rilohub:schema:problem:1";

    private SoapMessages() {}

    /** The answer to a message that was taken, in the message's own namespace. */
    public static Element accepted(Element message, String reportId, String receipt) {
        var response = element("<%1$sResponse xmlns='%2$s'><ReportID/><Receipt/></%1$sResponse>"
                .formatted(message.getLocalName(), message.getNamespaceURI()));
        fill(response, "ReportID", reportId);
        fill(response, "Receipt", receipt);
        return response;
    }

    /** The question for a report's status. */
    public static Element statusOf(String reportId) {
        var request =
                element("<GetSeizureReportStatus xmlns='%s'><ReportID/></GetSeizureReportStatus>".formatted(REPORTS));
        fill(request, "ReportID", reportId);
        return request;
    }

    /** A whole fault envelope, unsigned, that blames the sender. */
    public static String fault(String type, String title) {
        var fault = element("""
                <env:Envelope xmlns:env='%s'><env:Body><env:Fault>
                <env:Code><env:Value>env:Sender</env:Value></env:Code>
                <env:Reason><env:Text xml:lang='en'>refused</env:Text></env:Reason>
                <env:Detail><Problem xmlns='%s'><Type/><Title/></Problem></env:Detail>
                </env:Fault></env:Body></env:Envelope>""".formatted(Soap.NAMESPACE, PROBLEMS));
        fill(fault, "Type", type);
        fill(fault, "Title", title);
        return new String(Xml.canonical(fault), UTF_8);
    }

    private static Element element(String xml) {
        try {
            return Xml.parse(xml.getBytes(UTF_8)).getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalStateException("our own XML is well-formed", e);
        }
    }

    private static void fill(Element root, String name, String text) {
        Xml.find(root, name).orElseThrow().setTextContent(text);
    }
}
