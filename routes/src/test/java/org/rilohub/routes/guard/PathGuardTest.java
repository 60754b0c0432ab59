package org.rilohub.routes.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.routes.GuardException;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.security.Door;
import org.rilohub.security.Sealable;

class PathGuardTest {
    private static final SortedSet<String> PERMITTED = new TreeSet<>(List.of(
            "goods[].category",
            "goods[].quantity.value",
            "goods[].quantity.unit",
            "header.purposeCode",
            "pictures[].content"));

    private final PathGuard guard = new PathGuard();

    @Test
    void passes_xml_that_holds_only_what_is_permitted_and_what_the_hub_writes() {
        assertThatCode(() -> checkXml(xml("""
                        <SeizedGoods><CommodityCategoryCode>DRUG</CommodityCategoryCode><Quantity unitCode="KGM">5</Quantity></SeizedGoods>"""))).doesNotThrowAnyException();
    }

    @Test
    void passes_json_that_holds_only_what_is_permitted_and_what_the_hub_writes() {
        assertThatCode(() -> checkJson("""
                        {"header": {"messageId": "1", "purposeCode": "PREVENTION"},
                         "report": {"goods": [{"category": "DRUG", "quantity": {"value": "5", "unit": "KGM"}}]}}""")).doesNotThrowAnyException();
    }

    @Test
    void stops_an_element_whose_field_is_not_permitted() {
        assertThatThrownBy(() -> checkXml(xml("<InvolvedPerson><Name>x</Name></InvolvedPerson>")))
                .isInstanceOf(GuardException.class)
                .hasMessageStartingWith("FIELD_NOT_PERMITTED:personsInvolved[]");
    }

    @Test
    void stops_an_attribute_whose_field_is_not_permitted() {
        var permitted = new TreeSet<>(PERMITTED);
        permitted.remove("goods[].quantity.unit");

        assertThatThrownBy(() -> guard.check(
                        message(
                                "application/xml",
                                xml("<SeizedGoods><Quantity unitCode=\"x\">5</Quantity></SeizedGoods>")),
                        MessageType.SeizureReport,
                        permitted,
                        "common-xml"))
                .hasMessage("FIELD_NOT_PERMITTED:goods[].quantity.unit");
    }

    @Test
    void stops_a_member_whose_field_is_not_permitted() {
        assertThatThrownBy(() -> checkJson("{\"report\": {\"personsInvolved\": [{\"name\": \"x\"}]}}"))
                .hasMessage("FIELD_NOT_PERMITTED:personsInvolved[].name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Other>x</Other>",
                "<SeizedGoods other=\"x\"><CommodityCategoryCode>DRUG</CommodityCategoryCode></SeizedGoods>",
                "<SeizedGoods><CommodityCategoryCode other=\"x\">DRUG</CommodityCategoryCode></SeizedGoods>",
                "<SeizedGoods><CommodityCategoryCode><Deeper>x</Deeper></CommodityCategoryCode></SeizedGoods>",
                "<SeizedGoods/>",
                "<Quantity>5</Quantity>"
            })
    void stops_what_the_table_does_not_list(String inside) {
        assertThatThrownBy(() -> checkXml(xml(inside))).hasMessage("PATH_NOT_LISTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--x--><SeizedGoods><CommodityCategoryCode>DRUG</CommodityCategoryCode></SeizedGoods>",
                "<?x y?><SeizedGoods><CommodityCategoryCode>DRUG</CommodityCategoryCode></SeizedGoods>",
                "<SeizedGoods>x<CommodityCategoryCode>DRUG</CommodityCategoryCode></SeizedGoods>",
                "<SeizedGoods><CommodityCategoryCode>DRUG</CommodityCategoryCode>x</SeizedGoods>",
                "<SeizedGoods><CommodityCategoryCode>DRUG</CommodityCategoryCode><![CDATA[x]]></SeizedGoods>",
                "<SeizedGoods><CommodityCategoryCode>DR<!--x-->UG</CommodityCategoryCode></SeizedGoods>",
                "<o:SeizedGoods xmlns:o=\"urn:other\"><o:CommodityCategoryCode>DRUG</o:CommodityCategoryCode></o:SeizedGoods>",
                "<SeizedGoods xmlns=\"\"><CommodityCategoryCode>DRUG</CommodityCategoryCode></SeizedGoods>",
                "<SeizedGoods xmlns:o=\"urn:other\"><Quantity o:unitCode=\"KGM\">5</Quantity></SeizedGoods>",
                "<SeizedGoods xml:lang=\"x\"><CommodityCategoryCode>DRUG</CommodityCategoryCode></SeizedGoods>"
            })
    void stops_every_second_place_in_xml(String inside) {
        assertThatThrownBy(() -> checkXml(xml(inside))).hasMessage("NOT_PLAIN_XML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a xmlns='urn:x'/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a xmlns='urn:x'><SeizureReport>&b;</SeizureReport></a>",
                "<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a xmlns='urn:x'/>",
                "<a xmlns='urn:x'>",
                "",
                "<a/><b/>",
                "<a>&b;</a>"
            })
    void stops_what_is_no_plain_xml(String text) {
        assertThatThrownBy(() -> checkXml(text)).isInstanceOf(GuardException.class);
    }

    @Test
    void stops_xml_nested_without_end() {
        assertThatThrownBy(() -> checkXml("<a>".repeat(100_000))).isInstanceOf(GuardException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"report\": {\"goods\": [{\"category\": \"DRUG\", \"category\": \"x\"}]}}",
                "{\"report\": {}} {\"report\": {}}",
                "{\"report\": {\"goods\": [{\"category\": \"DRUG\"}]}",
                "{/*x*/\"report\": {}}",
                "[]",
                "\"x\"",
                "",
                "{\"a\": NaN}"
            })
    void stops_what_is_no_plain_json(String text) {
        assertThatThrownBy(() -> checkJson(text)).isInstanceOf(GuardException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"other\": 1}",
                "{\"report\": {\"goods\": [{\"category\": {\"deeper\": \"x\"}}]}}",
                "{\"report\": {\"goods\": [[{\"category\": \"DRUG\"}]]}}",
                "{\"report\": {\"goods\": {\"category\": \"DRUG\"}}}",
                "{\"report\": {\"goods\": [\"x\"]}}",
                "{\"report\": {\"goods\": []}}",
                "{\"report\": null}",
                "{\"report\": {\"goods[].category\": \"x\"}}",
                "{\"report.goods[].category\": \"x\"}",
                "{\"\": \"x\"}"
            })
    void stops_json_places_that_the_table_does_not_list(String text) {
        assertThatThrownBy(() -> checkJson(text)).isInstanceOf(GuardException.class);
    }

    @Test
    void stops_json_nested_without_end() {
        assertThatThrownBy(() -> checkJson("{\"a\":".repeat(100_000))).isInstanceOf(GuardException.class);
    }

    @Test
    void stops_what_is_no_plain_picture_in_json_and_in_xml() {
        assertThatThrownBy(() -> checkJson("""
                        {"report": {"pictures": [{"content": "U0VDUg=="}]}}""")).hasMessage("PICTURE_NOT_PLAIN");
        assertThatThrownBy(() -> checkXml(xml("<Attachment><BinaryObject>U0VDUg==</BinaryObject></Attachment>")))
                .hasMessage("PICTURE_NOT_PLAIN");
    }

    @Test
    void stops_a_media_type_it_cannot_read() {
        assertThatThrownBy(() ->
                        guard.check(message("text/csv", "a,b"), MessageType.SeizureReport, PERMITTED, "common-json"))
                .hasMessage("MEDIA_TYPE_NOT_KNOWN");
    }

    @Test
    void stops_a_dialect_it_has_no_table_of() {
        assertThatThrownBy(() ->
                        guard.check(message("application/json", "{}"), MessageType.SeizureReport, PERMITTED, "no-such"))
                .isInstanceOf(IllegalStateException.class);
    }

    private void checkXml(String text) {
        guard.check(message("application/xml", text), MessageType.SeizureReport, PERMITTED, "common-xml");
    }

    private void checkJson(String text) {
        guard.check(message("application/json", text), MessageType.SeizureReport, PERMITTED, "common-json");
    }

    private static String xml(String inside) {
        return """
                <SubmitSeizureReport xmlns="urn:rilohub:schema:seizure-report:1"><ExchangeHeader><MessageID>1</MessageID>\
                </ExchangeHeader><SeizureReport>%s</SeizureReport></SubmitSeizureReport>""".formatted(inside);
    }

    private static Sealable message(String mediaType, String text) {
        return new Sealable(
                Party.customs("KR"),
                Door.SOAP,
                Lane.CMAA,
                new UUID(0, 1),
                mediaType,
                text.getBytes(StandardCharsets.UTF_8));
    }
}
