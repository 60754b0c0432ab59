package org.rilohub.demopartner.send;

import org.rilohub.demopartner.envelope.Xml;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The problem in a SOAP fault, in the words of RFC 9457. */
final class SoapProblem {
    private SoapProblem() {}

    static JsonNode read(Element envelope) {
        var problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", text(envelope, "Type"));
        problem.put("title", text(envelope, "Title"));
        problem.put("instance", text(envelope, "Instance"));
        var defects = problem.putArray("defects");
        var found = envelope.getElementsByTagNameNS("*", "Defect");
        for (int i = 0; i < found.getLength(); i++) {
            var defect = (Element) found.item(i);
            defects.addObject()
                    .put("field", text(defect, "Field"))
                    .put("rule", text(defect, "Rule"))
                    .put("remedy", text(defect, "Remedy"));
        }
        return problem;
    }

    private static String text(Element root, String name) {
        return Xml.find(root, name).map(Element::getTextContent).orElse("").strip();
    }
}
