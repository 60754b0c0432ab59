package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.cases.requests.RequestCase;
import org.rilohub.cases.requests.RequestCase.Asked;
import org.rilohub.cases.requests.RequestCase.Times;
import org.rilohub.cases.requests.RequestCase.Writing;
import org.rilohub.cases.requests.State;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.Urgency;

/** What the hub writes of a message that a person writes about a request. */
class LetterheadTest {
    private static final Party JAPAN = Party.customs("JP");
    private static final Party KOREA = Party.customs("KR");
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID CASE = UUID.fromString("019a9f3c-0000-7000-8000-0000000001a0");
    private static final UUID OPENING = UUID.fromString("019a9f3c-0000-7000-8000-000000000101");
    private static final UUID CONVERSATION = UUID.fromString("019a9f3c-0000-7000-8000-0000000000c3");
    private static final UUID ID = UUID.fromString("019a9f3c-0000-7000-8000-000000000999");

    @Test
    void addresses_the_other_side_and_nobody_else_on_the_basis_of_the_request() {
        var header = header(letter(KOREA, acknowledgement(), Map.of()));

        assertThat(header.from().partyId()).isEqualTo(KOREA);
        assertThat(header.from().role()).hasToString("REQUESTED");
        assertThat(header.to()).singleElement().satisfies(to -> {
            assertThat(to.partyId()).isEqualTo(JAPAN);
            assertThat(to.role()).hasToString("REQUESTING");
            assertThat(to.agreementRef()).contains("JP-KR-CMAA");
            assertThat(to.lane()).isEmpty();
        });
        assertThat(header.lane()).hasToString("CMAA");
        assertThat(header(letter(JAPAN, acknowledgement(), Map.of()))
                        .to()
                        .getFirst()
                        .partyId())
                .isEqualTo(KOREA);
    }

    @Test
    void names_the_message_the_conversation_and_the_request_it_belongs_to() {
        var letter = letter(KOREA, acknowledgement(), Map.of());
        var header = header(letter);

        assertThat(header.messageId()).isEqualTo(ID);
        assertThat(header.refToMessageId()).contains(OPENING);
        assertThat(header.conversationId()).contains(CONVERSATION);
        assertThat(header.messageType()).hasToString("Acknowledgement");
        assertThat(letter.get("acknowledgement")).hasToString("{requestId=" + CASE + "}");
    }

    /** The same draft under the same id is the same message, whenever it is sent. */
    @Test
    void is_made_when_its_id_says() {
        assertThat(header(letter(KOREA, acknowledgement(), Map.of())).createdAt())
                .isEqualTo(Instant.ofEpochMilli(0x019a9f3c0000L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acknowledgement | H0       | CLEAR        | [H0]         | AMBER
            acknowledgement | H0 H3    | RED          | [H0, H3]     | RED
            requestDecision | H0       | GREEN        | [H0]         | AMBER
            reply           | H0       | AMBER        | [H0, H1, H2] | AMBER
            surveillance    | H0       | AMBER+STRICT | [H0, H1, H2] | AMBER+STRICT
            """)
    void is_handled_no_wider_than_the_request_unless_its_writer_says_so(
            String part, String codes, String tlp, String expected, String audience) {
        var asked = new TreeMap<String, Object>(
                Map.of("codes", List.of(codes.split(" ")), "tlp", tlp, "classification", "RESTRICTED"));
        var letter = new Letterhead(request(), KOREA, new Limits(asked(asked)))
                .whole(ID, written(Map.of(part, Map.of()), Map.of()));
        var handling = header(letter).handling();

        assertThat(handling.codes()).hasToString(expected);
        assertThat(handling.tlp()).hasToString(audience);
        assertThat(handling.classification()).hasToString("RESTRICTED");
    }

    @Test
    void takes_the_writers_word_for_what_is_theirs_to_say() {
        var said = Map.<String, Object>of(
                "handling",
                Map.of("codes", List.of("H3"), "tlp", "RED", "classification", "NONE"),
                "purposeCode",
                "PREVENTION",
                "proceedings",
                "NONE",
                "sourceKind",
                "POLICE",
                "retainUntil",
                "2030-01-01");
        var header = header(letter(KOREA, acknowledgement(), said));

        assertThat(header.handling().codes()).hasToString("[H3]");
        assertThat(header.purposeCode()).hasToString("PREVENTION");
        assertThat(header.proceedings()).hasToString("NONE");
        assertThat(header.sourceKind()).map(Enum::name).contains("POLICE");
        assertThat(header.retainUntil()).hasToString("Optional[2030-01-01]");
    }

    @Test
    void is_for_what_the_request_was_for_unless_its_writer_says_otherwise() {
        var header = header(letter(KOREA, Map.of("reply", Map.of()), Map.of()));

        assertThat(header.purposeCode()).hasToString("INVESTIGATION");
        assertThat(header.proceedings()).hasToString("CRIMINAL_INVESTIGATION");
        assertThat(header.sourceKind()).isEmpty();
    }

    @Test
    void names_the_proceedings_of_the_request_in_what_they_could_use_and_in_nothing_else() {
        var tree = new TreeMap<>(Trees.of(asked(Map.of())));
        tree.put("proceedings", "CRIMINAL_COURT");
        tree.put("proceedingsReference", "COURT-7");
        var letterhead = new Letterhead(request(), KOREA, new Limits(Trees.read(ExchangeHeader.class, tree)));

        var reply = header(letterhead.whole(ID, written(Map.of("reply", Map.of()), Map.of())));
        var other = Map.<String, Object>of("proceedingsReference", "COURT-8");
        var thanks = header(letterhead.whole(ID, written(acknowledgement(), Map.of())));

        assertThat(reply.proceedings()).hasToString("CRIMINAL_COURT");
        assertThat(reply.proceedingsReference()).contains("COURT-7");
        assertThat(header(letterhead.whole(ID, written(Map.of("reply", Map.of()), other)))
                        .proceedingsReference())
                .contains("COURT-8");
        assertThat(thanks.proceedings()).hasToString("NONE");
        assertThat(thanks.proceedingsReference()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"reply, false", "acknowledgement, false", "request, true"})
    void keeps_the_limits_of_the_request_and_all_that_is_said_of_it_where_it_is_the_same(String part, boolean same) {
        var handling = new TreeMap<String, Object>(Map.of(
                "codes", List.of("H0", "H3"), "tlp", "RED", "classification", "NONE", "noDomesticAgencies", true));
        handling.put("caveatText", "Read this");
        var tree = new TreeMap<>(Trees.of(asked(handling)));
        tree.put("retainUntil", "2030-01-01");
        var limits = new Limits(Trees.read(ExchangeHeader.class, tree));

        var header =
                header(new Letterhead(request(), KOREA, limits).whole(ID, written(Map.of(part, Map.of()), Map.of())));

        assertThat(header.handling().noDomesticAgencies()).contains(true);
        assertThat(header.handling().caveatText().isPresent()).isEqualTo(same);
        assertThat(header.retainUntil().isPresent()).isEqualTo(same);
    }

    @Test
    void writes_under_no_id_that_says_no_time() {
        var letterhead = new Letterhead(request(), KOREA, new Limits(asked(Map.of())));

        assertThatThrownBy(() -> letterhead.whole(UUID.randomUUID(), written(acknowledgement(), Map.of())))
                .isInstanceOf(InvalidMessageException.class);
    }

    private static Map<String, Object> acknowledgement() {
        return Map.of("acknowledgement", Map.of());
    }

    private static SortedMap<String, Object> letter(
            Party writer, Map<String, Object> content, Map<String, Object> said) {
        return new Letterhead(request(), writer, new Limits(asked(Map.of()))).whole(ID, written(content, said));
    }

    private static Letter written(Map<String, Object> content, Map<String, Object> said) {
        return new Letter(Optional.empty(), content, new TreeMap<>(said));
    }

    private static ExchangeHeader header(SortedMap<String, Object> letter) {
        return Trees.read(ExchangeHeader.class, (Map<?, ?>) letter.getOrDefault("header", Map.of()));
    }

    private static ExchangeHeader asked(Map<String, Object> handling) {
        var tree = new TreeMap<String, Object>(Map.of(
                "messageId",
                OPENING.toString(),
                "createdAt",
                AT.toString(),
                "from",
                Map.of("partyId", JAPAN.toString(), "role", "REQUESTING"),
                "to",
                List.of(Map.of("partyId", KOREA.toString(), "role", "REQUESTED")),
                "lane",
                "CMAA",
                "messageType",
                "AssistanceRequest",
                "messageVersion",
                1,
                "handling",
                Map.of("codes", List.of("H0"), "tlp", "AMBER", "classification", "NONE"),
                "purposeCode",
                "INVESTIGATION",
                "proceedings",
                "CRIMINAL_INVESTIGATION"));
        if (!handling.isEmpty()) {
            tree.put("handling", handling);
        }
        return Trees.read(ExchangeHeader.class, tree);
    }

    private static RequestCase request() {
        return new RequestCase(
                CASE,
                JAPAN,
                KOREA,
                Optional.of("JP-KR-CMAA"),
                new Asked(RequestKind.INFORMATION, Urgency.ROUTINE, Optional.of(true), false),
                State.SUBMITTED,
                2,
                new RequestCase.Opening(OPENING, Optional.of(CONVERSATION)),
                new Writing(false, true, false),
                new Times(AT, Optional.of(AT), AT, false, Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
