package org.rilohub.routes.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.partners.PartnerFile;
import org.rilohub.partners.PartnerFile.Delivery;
import org.rilohub.routes.DeliveryException;
import org.rilohub.routes.Outbound;
import org.rilohub.routes.door.Partners;
import org.rilohub.routes.door.Pki;
import org.rilohub.schemas.Lane;
import org.rilohub.security.Door;
import org.rilohub.security.Envelopes;
import org.rilohub.security.Sealable;
import org.rilohub.security.Sealed;
import org.rilohub.security.SoapResponses;

class PushTest {
    private static final UUID ID = UUID.fromString("0193b3a0-0000-7000-8000-000000000002");
    private static final String REPORT = "<SubmitSeizureReport xmlns=\"urn:rilohub:schema:seizure-report:1\"/>";
    private static final String RESPONSE = """
            <SubmitSeizureReportResponse xmlns="urn:rilohub:schema:seizure-report:1"><ReportID>1</ReportID>\
            <Receipt>a.b.c</Receipt></SubmitSeizureReportResponse>""";

    @TempDir
    private static Path folder;

    private static Pki pki;
    private static Pki.Keys japan;

    private PartnerEnd end;
    private PartnerCalls calls;

    @BeforeAll
    static void keys() {
        pki = new Pki(folder);
        japan = pki.partner("JP");
    }

    @BeforeEach
    void start() throws IOException {
        end = PartnerEnd.start(japan.tls());
        calls = new PartnerCalls(pki.hubTls(), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @AfterEach
    void stop() {
        end.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202})
    void takes_the_receipt_of_a_rest_partner(int status) {
        end.says(status, octets("{\"messageId\":\"" + ID + "\",\"receipt\":\"a.b.c\"}"));

        assertThat(rest().send(sealed(Door.REST), partner())).contains("a.b.c");
        assertThat(end.calls).singleElement().satisfies(call -> {
            assertThat(call.type()).isEqualTo("application/jose");
            assertThat(call.key()).isEqualTo(ID.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "garbage",
                "{\"messageId\":\"0193b3a0-0000-7000-8000-000000000002\"}",
                "{\"messageId\":\"0193b3a0-0000-7000-8000-000000000002\",\"receipt\":1}",
                "{\"messageId\":\"0193b3a0-0000-7000-8000-000000000003\",\"receipt\":\"a.b.c\"}",
                "{\"messageId\":\"0193b3a0-0000-7000-8000-000000000002\",\"receipt\":\"a.b.c\",\"receipt\":\"x\"}"
            })
    void counts_nothing_else_as_a_receipt(String answer) {
        end.says(200, octets(answer));

        assertNotTaken(rest(), Door.REST, "NO_RECEIPT");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 307, 400, 401, 409, 500, 503})
    void names_the_status_of_a_partner_that_does_not_take_it(int status) {
        end.answering.set(exchange -> {
            exchange.getResponseHeaders().add("Location", "https://localhost:1/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        });

        assertNotTaken(rest(), Door.REST, "HTTP_" + status);
        assertThat(end.calls).hasSize(1);
    }

    @Test
    void hangs_up_on_an_endless_answer() {
        end.answering.set(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            pour(exchange.getResponseBody());
        });

        assertNotTaken(rest(), Door.REST, "ANSWER_TOO_LARGE");
    }

    @Test
    void gives_up_on_a_partner_that_says_nothing() {
        var never = new CountDownLatch(1);
        end.answering.set(exchange -> await(never));

        assertNotTaken(rest(), Door.REST, "TIMED_OUT");
        never.countDown();
    }

    @Test
    void gives_up_on_a_partner_that_begins_and_does_not_end() {
        var never = new CountDownLatch(1);
        end.answering.set(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await(never);
        });

        assertNotTaken(rest(), Door.REST, "TIMED_OUT");
        never.countDown();
    }

    @Test
    void says_when_nobody_listens() {
        end.close();

        assertNotTaken(rest(), Door.REST, "CONNECT_FAILED");
    }

    @Test
    void talks_to_nobody_under_another_name() {
        var elsewhere = partner(
                new Delivery.RestPush(URI.create(end.address().toString().replace("localhost", "127.0.0.2"))));

        assertThatThrownBy(() -> rest().send(sealed(Door.REST), elsewhere))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isIn("TLS_FAILED", "CONNECT_FAILED"));
        assertThat(end.calls).isEmpty();
    }

    @Test
    void talks_to_nobody_in_clear() {
        var clear = partner(new Delivery.RestPush(URI.create("http://localhost:1/in")));

        assertThatThrownBy(() -> rest().send(sealed(Door.REST), clear)).hasMessage("ENDPOINT_NOT_HTTPS");
    }

    @Test
    void takes_the_receipt_out_of_a_signed_soap_answer() {
        end.says(200, signed(RESPONSE, ID));

        assertThat(soap().send(sealed(Door.SOAP), soapPartner())).contains("a.b.c");
        assertThat(end.calls.getFirst().type())
                .isEqualTo("application/soap+xml; charset=utf-8; action=\"urn:rilohub:action:SubmitSeizureReport\"");
    }

    @Test
    void believes_no_soap_answer_to_something_else() {
        end.says(200, signed(RESPONSE, UUID.randomUUID()));

        assertThatThrownBy(() -> soap().send(sealed(Door.SOAP), soapPartner()))
                .hasMessage("ANSWER_NOT_TRUSTED:ANSWERS_SOMETHING_ELSE");
    }

    @Test
    void believes_no_soap_answer_that_was_touched() {
        end.says(200, octets(new String(signed(RESPONSE, ID), StandardCharsets.UTF_8).replace("a.b.c", "a.b.d")));

        assertThatThrownBy(() -> soap().send(sealed(Door.SOAP), soapPartner()))
                .hasMessageStartingWith("ANSWER_NOT_TRUSTED:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "<!DOCTYPE a><a/>", "<a/>"})
    void believes_no_other_soap_answer(String answer) {
        end.says(200, octets(answer));

        assertThatThrownBy(() -> soap().send(sealed(Door.SOAP), soapPartner()))
                .hasMessageStartingWith("ANSWER_NOT_TRUSTED:");
    }

    @Test
    void finds_no_receipt_in_another_signed_element() {
        end.says(200, signed(RESPONSE.replace("SubmitSeizureReportResponse", "OtherResponse"), ID));

        assertThatThrownBy(() -> soap().send(sealed(Door.SOAP), soapPartner())).hasMessage("NO_RECEIPT");
    }

    private void assertNotTaken(Outbound way, Door door, String reason) {
        assertThatThrownBy(() -> way.send(sealed(door), partner()))
                .isInstanceOfSatisfying(
                        DeliveryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private RestPush rest() {
        return new RestPush(calls);
    }

    private SoapPush soap() {
        return new SoapPush(calls, new SoapResponses(pki.hub.hubKeys(), Clock.systemUTC()));
    }

    private PartnerFile partner() {
        return partner(new Delivery.RestPush(end.address()));
    }

    private PartnerFile soapPartner() {
        return partner(new Delivery.SoapPush(end.address()));
    }

    private static PartnerFile partner(Delivery delivery) {
        return Partners.file(
                japan.party(),
                japan.ring().tls().certificate(),
                List.of(japan.signing()),
                japan.encryption(),
                delivery);
    }

    private Sealed sealed(Door door) {
        var directory = new Partners(List.of(partner()));
        var message = new Sealable(japan.party(), door, Lane.CMAA, ID, "application/xml", octets(REPORT));
        return new Envelopes(pki.hub.hubKeys(), directory, Clock.systemUTC(), new SecureRandom()).seal(message);
    }

    /** As Japan would sign for the hub. */
    private static byte[] signed(String content, UUID request) {
        return new SoapResponses(japan.ring(), Clock.systemUTC())
                .sign(octets(content), request, pki.hubAsSeenByPartners().counterpart());
    }

    private static void pour(OutputStream out) throws IOException {
        var chunk = new byte[8192];
        for (int i = 0; i < 10_000; i++) {
            out.write(chunk);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
