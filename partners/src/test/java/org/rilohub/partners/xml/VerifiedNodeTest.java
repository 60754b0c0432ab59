package org.rilohub.partners.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rilohub.partners.Fixtures;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.schemas.Party;
import org.rilohub.security.Arrived;
import org.w3c.dom.Element;

class VerifiedNodeTest {
    private static final Party KR = Party.customs("KR");

    private final CommonXml dialect = new CommonXml();

    @Test
    void the_node_under_a_soap_body_is_validated_and_read_where_it_stands() {
        var payload = inSoapBody(Fixtures.text("commonxml/received.xml"));

        var read = dialect.read(Arrived.xml(KR, payload)).submission();

        assertThat(Fixtures.json(read)).isEqualTo(Fixtures.json(Fixtures.octets("commonxml/canonical.json")));
    }

    @Test
    void what_is_not_the_node_is_not_read() {
        var payload = inSoapBody(Fixtures.text("commonxml/received.xml").replace("<PersonCount>4<", "<PersonCount>x<"));

        assertThatThrownBy(() -> dialect.read(Arrived.xml(KR, payload)))
                .isInstanceOfSatisfying(
                        InvalidMessageException.class,
                        e -> assertThat(e.defects())
                                .extracting(InvalidMessageException.Defect::field)
                                .containsExactly("personsInvolved[].count"));
    }

    @Test
    void a_comment_within_a_value_changes_nothing() {
        var message = Fixtures.text("commonxml/received.xml").replace("KR-2026-004711", "KR-2026<!-- x -->-004711");

        var read = dialect.read(Arrived.octets(KR, message.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.submission().report().nationalReference()).isEqualTo("KR-2026-004711");
    }

    private static Element inSoapBody(String payload) {
        var envelope = "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Header/><e:Body>"
                + payload.replaceFirst("<\\?xml[^>]*>", "").strip()
                + "</e:Body></e:Envelope>";
        var root = Payloads.parse(envelope.getBytes(StandardCharsets.UTF_8));
        return (Element) root.getLastChild().getFirstChild();
    }
}
