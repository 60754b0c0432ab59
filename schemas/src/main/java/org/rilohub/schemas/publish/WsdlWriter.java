package org.rilohub.schemas.publish;

import java.util.ArrayList;
import java.util.List;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;

/** Writes the contract of one lane: SOAP 1.2, document/literal wrapped, one operation for each element that may be sent. */
final class WsdlWriter {
    private static final String ACTION = "urn:rilohub:action:";

    private final String name;
    private final String service;
    private final List<Operation> operations;
    private final XmlText xml = new XmlText();

    /** @param schema prefix of the namespace its elements are in */
    private record Operation(String name, String schema, String namespace) {}

    private WsdlWriter(Lane lane) {
        this.name = lane.name();
        this.service = "urn:rilohub:service:" + lane.name().toLowerCase(java.util.Locale.ROOT) + ":1";
        this.operations = operations(lane);
    }

    static String of(Lane lane) {
        return new WsdlWriter(lane).write();
    }

    private static List<Operation> operations(Lane lane) {
        var operations = new ArrayList<Operation>();
        for (var form : MessageForm.catalogue()) {
            if (form.lanes().contains(lane)) {
                form.operations()
                        .forEach(
                                operation -> operations.add(new Operation(operation, form.schema(), form.namespace())));
            }
        }
        var reports = MessageForm.of(MessageType.SeizureReport);
        operations.add(new Operation("GetSeizureReportStatus", reports.schema(), reports.namespace()));
        operations.add(new Operation("FetchMessages", "inbox", "urn:rilohub:schema:inbox:1"));
        operations.add(new Operation("ConfirmReceipt", "inbox", "urn:rilohub:schema:inbox:1"));
        return List.copyOf(operations);
    }

    private String write() {
        xml.open("wsdl:definitions", definitions().toArray(String[]::new));
        types();
        operations.forEach(this::messages);
        message("Problem", "problem", "p:Problem");
        portType();
        binding();
        xml.open("wsdl:service", "name", name + "Service");
        xml.open("wsdl:port", "name", name + "Port", "binding", "tns:" + name + "Binding");
        xml.leaf("soap12:address", "location", "https://localhost/soap/" + name.toLowerCase(java.util.Locale.ROOT));
        return xml.close().close().close().toString();
    }

    private List<String> definitions() {
        var attributes = new ArrayList<>(List.of("name", name, "targetNamespace", service, "xmlns:tns", service));
        operations.stream()
                .map(operation -> List.of("xmlns:" + operation.schema(), operation.namespace()))
                .distinct()
                .forEach(attributes::addAll);
        attributes.addAll(List.of(
                "xmlns:p", "urn:rilohub:schema:problem:1",
                "xmlns:wsdl", "http://schemas.xmlsoap.org/wsdl/",
                "xmlns:soap12", "http://schemas.xmlsoap.org/wsdl/soap12/",
                "xmlns:wsaw", "http://www.w3.org/2006/05/addressing/wsdl",
                "xmlns:xs", "http://www.w3.org/2001/XMLSchema"));
        return attributes;
    }

    private void types() {
        xml.open("wsdl:types").open("xs:schema");
        operations.stream()
                .map(operation -> List.of(operation.namespace(), operation.schema() + "-1.xsd"))
                .distinct()
                .forEach(schema ->
                        xml.leaf("xs:import", "namespace", schema.getFirst(), "schemaLocation", schema.getLast()));
        xml.leaf("xs:import", "namespace", "urn:rilohub:schema:problem:1", "schemaLocation", "problem-1.xsd");
        xml.close().close();
    }

    private void messages(Operation operation) {
        message(operation.name(), "parameters", operation.schema() + ":" + operation.name());
        message(operation.name() + "Response", "parameters", operation.schema() + ":" + operation.name() + "Response");
    }

    private void message(String message, String part, String element) {
        xml.open("wsdl:message", "name", message).leaf("wsdl:part", "name", part, "element", element);
        xml.close();
    }

    private void portType() {
        xml.open("wsdl:portType", "name", name + "PortType");
        for (var operation : operations) {
            var response = operation.name() + "Response";
            xml.open("wsdl:operation", "name", operation.name());
            xml.leaf("wsdl:input", "message", "tns:" + operation.name(), "wsaw:Action", ACTION + operation.name());
            xml.leaf("wsdl:output", "message", "tns:" + response, "wsaw:Action", ACTION + response);
            xml.leaf("wsdl:fault", "name", "Problem", "message", "tns:Problem", "wsaw:Action", ACTION + "Problem");
            xml.close();
        }
        xml.close();
    }

    private void binding() {
        xml.open("wsdl:binding", "name", name + "Binding", "type", "tns:" + name + "PortType");
        xml.leaf("soap12:binding", "style", "document", "transport", "http://schemas.xmlsoap.org/soap/http");
        xml.leaf("wsaw:UsingAddressing", "wsdl:required", "true");
        for (var operation : operations) {
            xml.open("wsdl:operation", "name", operation.name());
            xml.leaf("soap12:operation", "soapAction", ACTION + operation.name(), "style", "document");
            body("wsdl:input");
            body("wsdl:output");
            xml.open("wsdl:fault", "name", "Problem").leaf("soap12:fault", "name", "Problem", "use", "literal");
            xml.close().close();
        }
        xml.close();
    }

    private void body(String direction) {
        xml.open(direction).leaf("soap12:body", "use", "literal");
        xml.close();
    }
}
