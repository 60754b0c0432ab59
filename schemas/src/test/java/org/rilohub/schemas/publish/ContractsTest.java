package org.rilohub.schemas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Resources;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The written contracts say what the interface guide says. */
class ContractsTest {
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String ADDRESSING = "http://www.w3.org/2006/05/addressing/wsdl";
    private static final Pattern PROBLEM_ROW = Pattern.compile("(?m)^\\| ([a-z-]+) \\| ([0-9]{3}) \\|");

    @Test
    void the_wsdl_has_both_operations_with_their_actions() throws Exception {
        var operations = new TreeMap<String, List<String>>();
        for (var operation : elements(wsdl(), WSDL, "operation")) {
            var actions = new ArrayList<String>();
            for (var name : List.of("input", "output")) {
                actions.add(elements(operation, WSDL, name).getFirst().getAttributeNS(ADDRESSING, "Action"));
            }
            operations.putIfAbsent(operation.getAttribute("name"), actions);
        }

        assertThat(operations)
                .hasSize(2)
                .containsEntry(
                        "SubmitSeizureReport",
                        List.of(
                                "urn:rilohub:action:SubmitSeizureReport",
                                "urn:rilohub:action:SubmitSeizureReportResponse"))
                .containsEntry(
                        "GetSeizureReportStatus",
                        List.of(
                                "urn:rilohub:action:GetSeizureReportStatus",
                                "urn:rilohub:action:GetSeizureReportStatusResponse"));
    }

    @Test
    void the_wsdl_imports_only_files_beside_it_and_every_element_it_names_is_in_them() throws Exception {
        var wsdl = wsdl();
        var known = new TreeSet<String>();
        for (var imported : elements(wsdl, "http://www.w3.org/2001/XMLSchema", "import")) {
            var schema = document(Resources.text(imported.getAttribute("schemaLocation")));
            elements(schema, "http://www.w3.org/2001/XMLSchema", "element").stream()
                    .filter(element -> element.getParentNode().isSameNode(schema.getDocumentElement()))
                    .forEach(element -> known.add(element.getAttribute("name")));
        }

        assertThat(elements(wsdl, WSDL, "part")).hasSize(5).allSatisfy(part -> {
            var element = part.getAttribute("element");
            assertThat(known).contains(element.substring(element.indexOf(':') + 1));
        });
    }

    @Test
    void the_rest_contract_knows_every_problem_of_the_guide_and_its_status() throws IOException {
        var guide = PROBLEM_ROW
                .matcher(Files.readString(Path.of("../docs/interfaces.md")))
                .results()
                .toList();
        var contract = openApi();
        var types = new TreeSet<String>();
        contract.at("/components/schemas/Problem/properties/type/enum").forEach(type -> types.add(type.asText()));

        assertThat(guide).isNotEmpty();
        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(guide.stream()
                        .map(row -> "urn:rilohub:problem:" + row.group(1))
                        .toList());
        for (MatchResult row : guide) {
            assertThat(statusesOf(contract, row.group(1))).as(row.group(1)).contains(row.group(2));
        }
    }

    private static List<String> statusesOf(JsonNode contract, String problem) {
        var statuses = new ArrayList<String>();
        contract.get("paths")
                .forEach(path ->
                        path.forEach(call -> call.get("responses").properties().forEach(answer -> {
                            var reference = answer.getValue().path("$ref").asText("");
                            if (!reference.isEmpty()
                                    && contract.at(reference.substring(1))
                                            .get("description")
                                            .asText()
                                            .contains(problem)) {
                                statuses.add(answer.getKey());
                            }
                        })));
        return statuses;
    }

    @Test
    void every_reference_in_the_rest_contract_leads_somewhere() throws IOException {
        var contract = openApi();

        assertThat(contract.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(contract.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Resources.text(reference)).isNotEmpty();
            }
        });
    }

    private static JsonNode openApi() throws IOException {
        return new YAMLMapper().readTree(Resources.text("openapi.yaml"));
    }

    private static Document wsdl() throws IOException, SAXException, ParserConfigurationException {
        return document(Resources.text("seizure-report.wsdl"));
    }

    private static Document document(String xml) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Node within, String namespace, String name) {
        var nodes = within instanceof Document document
                ? document.getElementsByTagNameNS(namespace, name)
                : ((Element) within).getElementsByTagNameNS(namespace, name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
