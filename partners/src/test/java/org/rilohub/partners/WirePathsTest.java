package org.rilohub.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.partners.censtyle.CenStyle;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.partners.jpcisstyle.JpcisStyle;
import org.rilohub.partners.xml.Payloads;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Submission;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

class WirePathsTest {
    private static final List<Dialect> DIALECTS =
            List.of(new CommonXml(), new CommonJson(), new JpcisStyle(), new CenStyle());

    @ParameterizedTest
    @ValueSource(strings = {"common-xml", "jpcis-style", "cen-style"})
    void every_place_in_the_golden_xml_is_listed(String dialect) {
        for (var file : Set.of("/received.xml", "/translated.xml")) {
            var found = new TreeSet<String>();
            collect(Payloads.parse(Fixtures.octets(dialect.replace("-", "") + file)), "", found);

            assertThat(DialectPaths.of(dialect, MessageType.SeizureReport).keySet())
                    .containsAll(found);
        }
    }

    @ParameterizedTest
    @MethodSource("org.rilohub.partners.Story#tellings")
    void every_place_in_the_golden_files_of_the_story_is_listed(Dialect dialect, MessageType type) {
        for (var file : Set.of("received", "translated")) {
            assertThat(DialectPaths.of(dialect.name(), type).keySet())
                    .containsAll(places(dialect, Fixtures.octets(Story.file(dialect, type, file))));
        }
    }

    @Property(tries = 200)
    void everyPlaceThatAnyMinimisedMessageFillsIsListed(@ForAll("submissions") Submission submission) {
        var outgoing = Outgoings.of(submission);
        var type = submission.content().type();
        for (var dialect : DIALECTS) {
            if (dialect.carries().contains(type)) {
                assertThat(DialectPaths.of(dialect.name(), type).keySet())
                        .containsAll(places(dialect, dialect.write(outgoing).content()));
            }
        }
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return AnySubmission.ofAnyType()
                .filter(submission -> submission.header().lane() == Lane.CEN);
    }

    private static Set<String> places(Dialect dialect, byte[] content) {
        var found = new TreeSet<String>();
        if (dialect.name().equals(CommonJson.NAME)) {
            collect(Fixtures.json(content), "", found);
        } else {
            collect(Payloads.parse(content), "", found);
        }
        return found;
    }

    private static void collect(Element element, String path, Set<String> found) {
        boolean single = true;
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                collect(child, path.isEmpty() ? child.getLocalName() : path + "/" + child.getLocalName(), found);
                single = false;
            }
        }
        if (single) {
            found.add(path);
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            if (attribute.getNamespaceURI() == null) {
                found.add(path + "/@" + attribute.getName());
            }
        }
    }

    @Test
    void every_place_in_the_golden_json_is_listed() {
        for (var file : Set.of("commonjson/received.json", "commonjson/translated.json")) {
            var found = new TreeSet<String>();
            collect(Fixtures.json(Fixtures.octets(file)), "", found);

            assertThat(DialectPaths.of("common-json", MessageType.SeizureReport).keySet())
                    .containsAll(found);
        }
    }

    private static void collect(JsonNode node, String path, Set<String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), found));
        } else if (node.isArray()) {
            node.forEach(each -> collect(each, path + "[]", found));
        } else {
            found.add(path);
        }
    }

    @ParameterizedTest
    @MethodSource("carried")
    void what_is_listed_is_a_field_of_the_vocabulary_or_the_hubs_own(Dialect dialect, MessageType type) {
        var fields = new TreeSet<String>();
        Facts.possible(type).keySet().forEach(path -> fields.add(MessageForm.field(path)));
        fields.add("-");

        assertThat(fields).containsAll(DialectPaths.of(dialect.name(), type).values());
    }

    static Stream<Arguments> carried() {
        return DIALECTS.stream()
                .flatMap(dialect -> dialect.carries().stream().map(type -> Arguments.of(dialect, type)));
    }

    @Test
    void cen_style_lists_no_nominal_and_no_source_revealing_header_field() {
        for (var type : new CenStyle().carries()) {
            var possible = Facts.possible(type);
            var part = MessageForm.of(type).part() + ".";

            assertThat(DialectPaths.of("cen-style", type).values())
                    .doesNotContain("header.sourceKind")
                    .noneMatch(field -> possible.get(part + field) == DataClass.NOMINAL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such", "", "../jpcisstyle", "JPCIS"})
    void a_dialect_that_does_not_exist_has_no_paths(String name) {
        assertThatThrownBy(() -> DialectPaths.of(name, MessageType.SeizureReport))
                .isInstanceOf(IllegalStateException.class);
    }
}
