package org.rilohub.schemas.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.schemas.Edited;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Resources;
import org.rilohub.schemas.Samples;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

class PublishedSchemasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema XSD = compile("seizure-report-1.xsd");
    private static final JsonSchema JSON_SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Resources.text("seizure-report-1.schema.json"));

    private static Schema compile(String file) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(new StringReader(Resources.text(file))));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To renew the files: run SchemaWriter on the folder they stand in. */
    @Test
    void the_files_checked_in_are_those_the_vocabulary_writes() {
        assertThat(SchemaWriter.files())
                .hasSize(2 * MessageForm.catalogue().size() + 4)
                .allSatisfy((name, text) -> assertThat(Resources.text(name)).isEqualTo(text));
    }

    @Property(tries = 100)
    void every_submission_goes_through_xml_and_back(@ForAll long seed, @ForAll Lane lane, @ForAll boolean nominal)
            throws IOException, SAXException, ParserConfigurationException {
        var submission = Samples.drawn(seed, lane, nominal);

        var document = XmlForm.of("SubmitSeizureReport", submission);

        XSD.newValidator().validate(new DOMSource(document));
        assertThat(XmlForm.read(Shape.ofMessage(MessageType.SeizureReport), document.getDocumentElement()))
                .isEqualTo(submission);
    }

    @Property(tries = 100)
    void every_submission_goes_through_json_and_back(@ForAll long seed, @ForAll Lane lane, @ForAll boolean nominal) {
        var submission = Samples.drawn(seed, lane, nominal);

        var text = JSON.writeValueAsString(Trees.of(submission));

        assertThat(JSON_SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(Trees.message(JSON.readValue(text, Map.class))).isEqualTo(submission);
    }

    @Test
    void a_submission_with_every_field_is_valid_in_both()
            throws IOException, SAXException, ParserConfigurationException {
        var full = full();

        XSD.newValidator().validate(new DOMSource(XmlForm.of("SubmitSeizureReport", full)));
        assertThat(JSON_SCHEMA.validate(JSON.writeValueAsString(Trees.of(full)), InputFormat.JSON))
                .isEmpty();
        assertThat(Facts.present(full).keySet())
                .isEqualTo(Facts.possible(MessageType.SeizureReport).keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "report.reportingAdministration, jp",
        "report.goods.0.quantity.unit, KILOGRAM",
        "report.goods.0.quantity.value, 0.1234567",
        "report.goods.0.quantity.value, 1234567890123",
        "report.nationalReference, 123456789012345678901234567890123456",
        "report.goods, none",
        "report.detection, many"
    })
    void both_refuse_what_is_not_of_the_vocabulary(String path, String value) throws ParserConfigurationException {
        Object wrong = switch (value) {
            case "none" -> List.of();
            case "many" -> List.of("XRAY", "XRAY", "XRAY", "XRAY", "XRAY", "XRAY");
            default -> value;
        };
        var submission = Edited.of(Samples.plain(Lane.CMAA)).set(path, wrong).build();
        Source document = new DOMSource(XmlForm.of("SubmitSeizureReport", submission));

        assertThatThrownBy(() -> XSD.newValidator().validate(document)).isInstanceOf(SAXException.class);
        assertThat(JSON_SCHEMA.validate(JSON.writeValueAsString(Trees.of(submission)), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void both_refuse_a_field_nobody_knows() throws ParserConfigurationException {
        var submission = Samples.plain(Lane.CMAA);
        var document = XmlForm.of("SubmitSeizureReport", submission);
        document.getDocumentElement().appendChild(document.createElementNS(XmlForm.NAMESPACE, "Secret"));
        var tree = Trees.of(submission);
        tree.put("secret", "x");

        assertThatThrownBy(() -> XSD.newValidator().validate(new DOMSource(document)))
                .isInstanceOf(SAXException.class);
        assertThat(JSON_SCHEMA.validate(JSON.writeValueAsString(tree), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void the_answers_of_the_soap_door_are_valid() throws IOException, SAXException, ParserConfigurationException {
        var id = UUID.fromString("01a00000-0000-7000-8000-000000000001");
        var receiver = new Operations.ReceiverStatus(
                Party.customs("NL"),
                Lane.CMAA,
                Optional.of("REFUSED"),
                List.of("no-legal-basis"),
                Optional.empty(),
                "REFUSED");
        var status = new Operations.StatusAnswer("a.b.c", "DECIDED", List.of(receiver, receiver));

        var validator = XSD.newValidator();
        validator.validate(
                new DOMSource(XmlForm.of("SubmitSeizureReportResponse", new Operations.Acceptance(id, "a.b.c"))));
        validator.validate(new DOMSource(XmlForm.of("GetSeizureReportStatus", new Operations.StatusRequest(id))));
        validator.validate(new DOMSource(XmlForm.of("GetSeizureReportStatusResponse", status)));
    }

    @Test
    void names_the_class_of_every_single_field() {
        var classes = new TreeSet<String>();
        JSON.readTree(Resources.text("seizure-report-1.schema.json"))
                .findValuesAsString("x-data-class")
                .forEach(classes::add);

        assertThat(classes).contains("NOMINAL", "NON_NOMINAL", "COMMERCIAL", "OPERATIONAL", "SOURCE_REVEALING");
    }

    @Test
    void a_problem_is_valid() throws IOException, SAXException {
        var problem = """
                <Problem xmlns="urn:rilohub:schema:problem:1"><Type>urn:rilohub:problem:rule-violated</Type>
                <Title>A rule rejects the message.</Title><Instance>01a00000-0000-7000-8000-000000000001</Instance>
                <Defect><Field>report.goods[].quantity.unit</Field><Rule>SR-06</Rule><Remedy>Use another unit.</Remedy></Defect>
                </Problem>""";

        compile("problem-1.xsd").newValidator().validate(new StreamSource(new StringReader(problem)));
    }

    /** Every optional field filled, every list once: not sensible, but complete. */
    private static Submission full() {
        var submission = Samples.drawn(3, Lane.CMAA, true);
        var place = Map.of("country", "TH", "location", "THBKK");
        var id = "01a00000-0000-7000-8000-000000000001";
        return Edited.of(submission)
                .set("header.refToMessageId", id)
                .set("header.to.0.lane", "CMAA")
                .set("header.to.0.agreementRef", "JP-NL-CMAA")
                .set("header.provider", "urn:rilohub:party:customs:JP")
                .set("header.via", "urn:rilohub:party:hub:AP")
                .set("header.agreementRef", "JP-NL-CMAA")
                .set("header.businessService", "CMAA")
                .set("header.possibleDuplicate", false)
                .set("header.handling.caveatText", "Ask first.")
                .set("header.handling.noDomesticAgencies", true)
                .set("header.handling.obligations", List.of("no-onward", "delete-by:2030-11-21"))
                .set("header.handling.obligationText", "Do not pass it on.")
                .set("header.retainUntil", "2031-11-21")
                .set("header.proceedingsReference", "26-104422")
                .set("header.contentDigest", "sha-256:00")
                .set("report.reportId", id)
                .set("report.seizureTime", "10:00:00+09:00")
                .set("report.seizureLocation", "JPNRT")
                .set("report.goods.0", goods())
                .set(
                        "report.conveyance",
                        Map.of(
                                "mode",
                                "1",
                                "type",
                                "SEA_CONTAINER",
                                "operator",
                                "Example Line",
                                "serviceNumber",
                                "V1",
                                "vesselImo",
                                "IMO9074729",
                                "containerId",
                                "CSQU3054383",
                                "registration",
                                "X1"))
                .set(
                        "report.route",
                        Map.of("origin", place, "departure", place, "transit", List.of(place), "destination", place))
                .set("report.concealment", Map.of("place", "AT_SEA", "method", "NONE", "text", "In a box."))
                .set("report.tradeParties.0.identifier", "1")
                .set(
                        "report.pictures",
                        List.of(Map.of(
                                "mediaType",
                                "image/jpeg",
                                "caption",
                                "A box",
                                "humanRelease",
                                true,
                                "content",
                                "/9j/2Q==")))
                .set("report.evaluation", Map.of("source", "A", "information", "1"))
                .set("report.operation", "OP")
                .set("report.relatedReports", List.of(Map.of("reportId", id, "relation", "SAME_CASE")))
                .build();
    }

    private static Map<String, Object> goods() {
        return Map.ofEntries(
                Map.entry("category", "DRUG"),
                Map.entry("type", "COCAINE"),
                Map.entry("dosageForm", "POWDER"),
                Map.entry("hsCode", "293972"),
                Map.entry("quantity", Map.of("value", "123456789012.123456", "unit", "KGM", "trace", false)),
                Map.entry("normalisedKg", "1"),
                Map.entry("estimatedValue", Map.of("value", "5", "currency", "EUR")),
                Map.entry("purity", "98.5"),
                Map.entry("cites", Map.of("appendix", "I", "species", "Manis spp.", "term", "SCA", "source", "I")),
                Map.entry("brand", "Example"),
                Map.entry("rightHolder", "Example Ltd"),
                Map.entry("packages", Map.of("value", "3", "type", "BX")));
    }
}
