package org.rilohub.routes.door;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.Problem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Problems as SOAP 1.2 faults (interface guide, 5.2): the sender's with HTTP status 400, ours with 503. */
final class SoapFaults {
    private static final String NAMESPACE = "urn:rilohub:schema:problem:1";
    private static final int SENDERS = 400;
    private static final int OURS = 503;

    private SoapFaults() {}

    static SoapFault of(Problem problem) {
        var ours = problem.status() == OURS;
        var fault = new SoapFault(
                problem.title(),
                ours ? Soap12.getInstance().getReceiver() : Soap12.getInstance().getSender());
        fault.setStatusCode(ours ? OURS : SENDERS);
        fault.setDetail(detail(problem));
        return fault;
    }

    private static Element detail(Problem problem) {
        var document = document();
        var detail = document.createElementNS(Soap12.getInstance().getNamespace(), "Detail");
        var element = add(detail, "Problem");
        add(element, "Type").setTextContent(problem.type());
        add(element, "Title").setTextContent(problem.title());
        add(element, "Instance").setTextContent("urn:uuid:" + problem.instance());
        problem.defects().forEach(defect -> add(element, defect));
        return detail;
    }

    private static void add(Element problem, Defect defect) {
        var element = add(problem, "Defect");
        add(element, "Field").setTextContent(defect.field());
        add(element, "Rule").setTextContent(defect.rule());
        add(element, "Remedy").setTextContent(defect.remedy());
    }

    private static Element add(Element parent, String name) {
        var child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
        parent.appendChild(child);
        return child;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK cannot make an empty document", e);
        }
    }
}
