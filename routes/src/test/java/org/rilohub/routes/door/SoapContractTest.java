package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.routes.door.Wire.Answer;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.w3c.dom.Element;

/** Every operation of every published contract, at its own address and at the others. */
class SoapContractTest extends SoapTests {
    private static final String INBOX = "urn:rilohub:schema:inbox:1";
    private static final String REPORTS = "/soap/seizure-reports";

    /** Each operation with each address, and whether its message may go in the lane of that address. */
    private static Stream<Arguments> operations() {
        var every = new ArrayList<Arguments>();
        for (var form : MessageForm.catalogue()) {
            for (var operation : form.operations()) {
                for (var lane : Lane.values()) {
                    every.add(Arguments.of(
                            operation, form, address(lane), form.lanes().contains(lane)));
                }
                every.add(Arguments.of(operation, form, REPORTS, operation.equals("SubmitSeizureReport")));
            }
        }
        return every.stream();
    }

    @ParameterizedTest(name = "{0} at {2}: {3}")
    @MethodSource("operations")
    void takes_an_operation_where_its_lane_s_contract_has_it_and_nowhere_else(
            String operation, MessageForm form, String address, boolean offered) throws IOException {
        var id = UUID.randomUUID();

        var answer = post(address, operation, id, message(operation, form.namespace(), id));

        if (offered) {
            assertThat(signed(answer, id).getLocalName()).isEqualTo(operation + "Response");
            assertThat(hub.accepted)
                    .singleElement()
                    .satisfies(received -> assertThat(received.resource()).contains(address));
        } else {
            assertRefused(answer, "OTHER_CONTRACT");
        }
    }

    private static Stream<Arguments> bodies() {
        return MessageForm.catalogue().stream()
                .flatMap(form ->
                        form.operations().stream().map(operation -> Arguments.of(operation, form, stranger(form))));
    }

    /** Another message that may go in one of its lanes. */
    private static MessageForm stranger(MessageForm form) {
        return MessageForm.of(form.type() == MessageType.Recall ? MessageType.RecallAnswer : MessageType.Recall);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void takes_no_operation_with_the_body_or_in_the_namespace_of_another_message(
            String operation, MessageForm form, MessageForm other) throws IOException {
        var address = address(form.lanes().stream().sorted().findFirst().orElseThrow());
        var id = UUID.randomUUID();

        var body = post(address, operation, id, message(other.operations().getFirst(), other.namespace(), id));
        assertRefused(body, "ACTION_MISMATCH");
        hub.acceptAgain();

        assertRefused(post(address, operation, id, message(operation, other.namespace(), id)), "UNKNOWN_OPERATION");
    }

    private static Stream<String> lanes() {
        return Stream.of(Lane.values()).map(SoapContractTest::address);
    }

    @ParameterizedTest
    @MethodSource("lanes")
    void fetches_what_waits_with_its_lease_and_goes_on_at_a_cursor(String address) throws IOException {
        var id = UUID.randomUUID();

        var page = signed(post(address, "FetchMessages", id, inbox("FetchMessages", "")), id);

        assertThat(page.getLocalName()).isEqualTo("FetchMessagesResponse");
        assertThat(text(page, "MessageID")).isEqualTo(Hub.MESSAGE.toString());
        assertThat(text(page, "LeasedUntilDateTime")).isEqualTo("2026-11-21T10:01:00Z");
        assertThat(text(page, "Body")).isEqualTo("for.KR");
        assertThat(text(page, "Next")).isEqualTo("limit-20");
        var second = UUID.randomUUID();
        var next =
                signed(post(address, "FetchMessages", second, inbox("FetchMessages", leaf("Cursor", "after"))), second);
        assertThat(text(next, "Next")).isEqualTo("after");
    }

    @ParameterizedTest
    @MethodSource("lanes")
    void hands_the_receipt_on_as_it_was_signed(String address) throws IOException {
        var id = UUID.randomUUID();
        var receipt = leaf("MessageID", Hub.MESSAGE.toString()) + leaf("Receipt", "r.e.c");

        var answer = signed(post(address, "ConfirmReceipt", id, inbox("ConfirmReceipt", receipt)), id);

        assertThat(answer.getLocalName()).isEqualTo("ConfirmReceiptResponse");
        assertThat(text(answer, "MessageID")).isEqualTo(Hub.MESSAGE.toString());
        assertThat(hub.confirmed).containsExactly("r.e.c");
    }

    @Test
    void says_not_found_of_a_message_that_waits_for_somebody_else() throws IOException {
        for (var about : List.of(UUID.randomUUID().toString(), "no id")) {
            var receipt = leaf("MessageID", about) + leaf("Receipt", "r.e.c");

            var answer = post("/soap/cmaa", "ConfirmReceipt", UUID.randomUUID(), inbox("ConfirmReceipt", receipt));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:rilohub:problem:not-found");
        }
        assertThat(hub.confirmed).isEmpty();
    }

    @Test
    void has_no_inbox_at_the_address_of_seizure_reports() throws IOException {
        for (var operation : List.of("FetchMessages", "ConfirmReceipt")) {
            hub.acceptAgain();

            assertRefused(post(REPORTS, operation, UUID.randomUUID(), inbox(operation, "")), "OTHER_CONTRACT");
        }
    }

    private static void assertRefused(Answer answer, String reason) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("Sender", "urn:rilohub:problem:schema-invalid");
        assertThat(hub.accepted).isEmpty();
        assertThat(hub.journal.events)
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo(reason));
    }

    private static String text(Element answer, String name) {
        return answer.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private static String address(Lane lane) {
        return switch (lane) {
            case CEN -> "/soap/cen";
            case OPERATION -> "/soap/operation";
            case CMAA -> "/soap/cmaa";
        };
    }

    private static String message(String operation, String namespace, UUID id) {
        return "<%s xmlns=\"%s\"><ExchangeHeader>%s</ExchangeHeader></%s>"
                .formatted(operation, namespace, leaf("MessageID", id.toString()), operation);
    }

    private static String inbox(String operation, String content) {
        return "<%s xmlns=\"%s\">%s</%s>".formatted(operation, INBOX, content, operation);
    }

    private static String leaf(String name, String text) {
        return "<%s>%s</%s>".formatted(name, text, name);
    }

    private static Answer post(String address, String operation, UUID id, String content) throws IOException {
        return post(address, operation, sealed(id, content));
    }
}
