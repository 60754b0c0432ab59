package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.Problem;
import org.rilohub.routes.ProblemException;
import org.rilohub.routes.door.Wire.Answer;
import org.rilohub.security.Door;
import org.rilohub.security.Received;

/** The SOAP door, call by call: what it answers, and what it will not let in. */
class SoapDoorTest extends SoapTests {
    private static final String REPORTS = "/soap/seizure-reports";
    private static final String SUBMIT = """
            <SubmitSeizureReport xmlns="urn:rilohub:schema:seizure-report:1"><ExchangeHeader><MessageID>%s</MessageID>\
            </ExchangeHeader></SubmitSeizureReport>""";
    private static final String STATUS = """
            <GetSeizureReportStatus xmlns="urn:rilohub:schema:seizure-report:1"><ReportID>%s</ReportID>\
            </GetSeizureReportStatus>""";

    @Test
    void hands_a_signed_and_encrypted_report_to_the_flow_and_signs_the_answer() throws IOException {
        var id = UUID.randomUUID();

        var answer = submit(id);

        var root = signed(answer, id);
        assertThat(answer.header("Content-Type")).startsWith("application/soap+xml");
        assertThat(root.getLocalName()).isEqualTo("SubmitSeizureReportResponse");
        assertThat(root.getTextContent()).isEqualTo(Hub.REPORT + "a.b.c");
        assertThat(hub.accepted).singleElement().satisfies(received -> {
            assertThat(received.peer()).isEqualTo(hub.korea.party());
            assertThat(received.door()).isEqualTo(Door.SOAP);
        });
        assertThat(hub.journal.events).isEmpty();
    }

    @Test
    void shows_a_status_to_its_sender() throws IOException {
        var answer = post(sealed(UUID.randomUUID(), STATUS.formatted(Hub.REPORT)), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("GetSeizureReportStatusResponse", "<StateCode>DELIVERED</StateCode>", "<Status>n.o.");
    }

    @Test
    void says_not_found_of_a_report_that_is_absent() throws IOException {
        assertFault(
                post(sealed(UUID.randomUUID(), STATUS.formatted(UUID.randomUUID())), ""),
                "not-found",
                "NO_SUCH_REPORT");
    }

    @Test
    void says_what_the_flow_says_with_every_defect_and_records_nothing_twice() throws IOException {
        hub.behind.set(received -> {
            throw new ProblemException(new Problem(
                    "code-unknown",
                    422,
                    "A code is not in its list",
                    UUID.randomUUID(),
                    List.of(new Defect("report.goods[].category", "SR-05", "Use a code of the list.")),
                    Optional.empty()));
        });

        var answer = submit(UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Sender", "urn:rilohub:problem:code-unknown", "SR-05", "report.goods[].category");
        assertThat(hub.journal.events).isEmpty();
    }

    @Test
    void says_unavailable_and_nothing_else_if_something_breaks() throws IOException {
        hub.behind.set(received -> {
            throw new IllegalStateException("SECRET of org.rilohub");
        });

        var answer = submit(UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.body()).contains("Receiver", "urn:rilohub:problem:unavailable");
        assertNothingShows(answer);
        assertThat(hub.journal.events).hasSize(1);
    }

    @Test
    void refuses_an_action_that_is_not_the_bodys() throws IOException {
        var answer = post(sealed(UUID.randomUUID(), SUBMIT.formatted(UUID.randomUUID())), "GetSeizureReportStatus");

        assertFault(answer, "schema-invalid", "ACTION_MISMATCH");
    }

    @Test
    void refuses_an_action_that_nobody_offers() throws IOException {
        assertFault(post(new byte[10], "Shutdown"), "schema-invalid", "UNKNOWN_ACTION");
    }

    @Test
    void refuses_a_body_that_nobody_offers() throws IOException {
        var answer = post(sealed(UUID.randomUUID(), "<Other xmlns=\"urn:rilohub:schema:seizure-report:1\"/>"), "");

        assertFault(answer, "schema-invalid", "UNKNOWN_OPERATION");
    }

    @Test
    void refuses_a_body_in_another_namespace() throws IOException {
        var answer = post(sealed(UUID.randomUUID(), "<SubmitSeizureReport xmlns=\"urn:other\"/>"), "");

        assertFault(answer, "schema-invalid", "UNKNOWN_OPERATION");
    }

    @Test
    void refuses_a_message_with_two_ids() throws IOException {
        var answer = post(sealed(UUID.randomUUID(), SUBMIT.formatted(UUID.randomUUID())), "");

        assertFault(answer, "schema-invalid", "MESSAGE_ID_MISMATCH");
    }

    @Test
    void takes_later_what_it_would_have_taken_and_neither_a_question_nor_a_message_with_two_ids() {
        var id = UUID.randomUUID();

        assertThat(agree(id, SUBMIT.formatted(id))).isTrue();
        assertThat(agree(id, SUBMIT.formatted(UUID.randomUUID()))).isFalse();
        assertThat(agree(id, STATUS.formatted(Hub.REPORT))).isFalse();
        assertThat(agree(id, "<SubmitSeizureReport xmlns=\"urn:other\"/>")).isFalse();
    }

    private static boolean agree(UUID id, String content) {
        return DoorNames.agree(
                hub.open(new Received(Door.SOAP, hub.korea.party(), sealed(id, content), Instant.now())));
    }

    @Test
    void refuses_a_message_whose_cipher_was_touched() throws IOException {
        var id = UUID.randomUUID();
        var touched = new String(sealed(id, SUBMIT.formatted(id)), StandardCharsets.UTF_8)
                .replaceFirst("(CipherValue[^>]*>.{40})....", "$1AAAA");

        assertFault(post(touched.getBytes(StandardCharsets.UTF_8), ""), "signature-invalid", null);
    }

    @Test
    void refuses_a_message_without_security() throws IOException {
        assertFault(post(envelope("", "<a/>"), ""), "schema-invalid", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "{\"header\":{}}",
                "<a/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>",
                "<?xml version=\"1.1\"?><a/>",
                "<env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Body/></env:Envelope>",
                "<Envelope><Body/></Envelope>"
            })
    void refuses_what_is_no_soap_message(String text) throws IOException {
        assertFault(post(text.getBytes(StandardCharsets.UTF_8), ""), "schema-invalid", null);
    }

    @Test
    void refuses_what_is_nested_without_end() throws IOException {
        var text = "<a>".repeat(50_000);

        assertFault(post(text.getBytes(StandardCharsets.UTF_8), ""), "schema-invalid", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml",
                "application/xml",
                "multipart/related; type=\"application/xop+xml\"; boundary=x",
                "application/soap+xml; charset=utf-16"
            })
    void refuses_another_content_type(String type) throws IOException {
        var answer =
                send(REPORTS, "Content-Type: " + type + "\n", sealed(UUID.randomUUID(), STATUS.formatted(Hub.REPORT)));

        assertFault(answer, "unsupported-media-type", null);
    }

    @Test
    void refuses_a_hundred_megabytes_without_reading_them() throws IOException {
        var answer = hub.partner(hub.korea)
                .send(head("POST", REPORTS) + type("") + "Content-Length: " + (100 << 20) + "\n\n", out -> {});

        assertFault(answer, "too-large", "CONTENT_LENGTH");
    }

    @Test
    void stops_reading_a_hundred_megabytes_that_come_unannounced() throws IOException {
        var chunk = ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);

        var answer = hub.partner(hub.korea)
                .send(head("POST", REPORTS) + type("") + "Transfer-Encoding: chunked\n\n", out -> {
                    for (int i = 0; i <= Partners.LIMIT / 0x2000; i++) {
                        out.write(chunk);
                    }
                });

        assertFault(answer, "too-large", "BODY");
        assertThat(hub.journal.events.getFirst().read()).isEqualTo(Partners.LIMIT);
    }

    @Test
    void refuses_a_caller_without_a_token_before_soap() throws IOException {
        var answer = hub.partner(hub.korea)
                .send(
                        "POST /soap/seizure-reports HTTP/1.1\nHost: a\nConnection: close\nContent-Length: 0\n\n",
                        new byte[0]);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(hub.journal.events)
                .singleElement()
                .satisfies(event -> assertThat(event.door()).isEqualTo(Door.SOAP));
    }

    @Test
    void publishes_the_contract_with_its_schemas_under_the_public_address() throws IOException {
        var contract = get("?wsdl");

        assertThat(contract.status()).isEqualTo(200);
        assertThat(contract.body())
                .contains("SeizureReportPortType", "https://hub.example:8443/soap/seizure-reports")
                .doesNotContain("localhost", "file:");
        assertThat(get("?xsd=seizure-report-1.xsd").body()).contains("urn:rilohub:schema:seizure-report:1");
        assertThat(get("?xsd=problem-1.xsd").body()).contains("urn:rilohub:schema:problem:1");
    }

    @ParameterizedTest
    @CsvSource({"'',404", "?xsd=../../etc/passwd,404", "?xsd=none.xsd,404", "?wsdl=other.wsdl,404", "?other,404"})
    void has_nothing_else_to_get(String query, int status) throws IOException {
        var answer = get(query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:rilohub:problem:not-found").doesNotContain("passwd");
        assertNothingShows(answer);
        assertThat(hub.journal.events).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"})
    void knows_no_other_method(String method) throws IOException {
        var answer = hub.partner(hub.korea).send(head(method, REPORTS) + "\n", new byte[0]);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(hub.journal.events).hasSize(1);
    }

    private static void assertFault(Answer answer, String problem, @Nullable String reason) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/soap+xml");
        assertThat(answer.body()).contains("Sender", "urn:rilohub:problem:" + problem);
        assertNothingShows(answer);
        assertThat(hub.accepted).isEmpty();
        assertThat(hub.journal.events).singleElement().satisfies(event -> {
            assertThat(event.peer()).contains(hub.korea.party());
            assertThat(event.reason()).matches(text -> reason == null || reason.equals(text));
        });
    }

    private static void assertNothingShows(Answer answer) {
        assertThat(answer.head() + answer.body())
                .doesNotContain("Exception", "org.rilohub", "apache", "cxf", "SECRET", "\nServer:", "at java");
    }

    private static Answer submit(UUID id) throws IOException {
        return post(sealed(id, SUBMIT.formatted(id)), "SubmitSeizureReport");
    }

    private static byte[] envelope(String headers, String body) {
        return """
                <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Header>%s</env:Header>\
                <env:Body>%s</env:Body></env:Envelope>""".formatted(headers, body).getBytes(StandardCharsets.UTF_8);
    }

    private static Answer post(byte[] body, String action) throws IOException {
        return post(REPORTS, action, body);
    }

    private static Answer get(String query) throws IOException {
        return hub.partner(hub.korea).send(head("GET", REPORTS + query) + "\n", new byte[0]);
    }
}
