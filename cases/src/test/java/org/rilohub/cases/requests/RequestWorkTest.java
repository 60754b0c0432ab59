package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rilohub.cases.requests.Letters.JAPAN;
import static org.rilohub.cases.requests.Letters.NETHERLANDS;
import static org.rilohub.cases.requests.Letters.acknowledgement;
import static org.rilohub.cases.requests.Letters.confirmation;
import static org.rilohub.cases.requests.Letters.decision;
import static org.rilohub.cases.requests.Letters.oral;
import static org.rilohub.cases.requests.Letters.reply;
import static org.rilohub.cases.requests.Letters.request;
import static org.rilohub.cases.requests.Letters.result;
import static org.rilohub.cases.requests.Letters.surveillance;
import static org.rilohub.cases.requests.Letters.urgent;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.cases.CaseMessage;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.requests.Officials.Official;
import org.rilohub.cases.tasks.Task;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestStep;
import org.rilohub.schemas.WrittenConfirmation;

class RequestWorkTest {
    private static final Party KOREA = Party.customs("KR");

    private static Office office;

    private final Letters letters = new Letters();

    @BeforeAll
    static void start() {
        office = new Office();
    }

    @AfterAll
    static void stop() throws SQLException {
        office.close();
    }

    @BeforeEach
    void wind() throws SQLException {
        office.clock.to(Letters.AT);
        office.under(Office.FRAMEWORKS);
        office.transaction(tx -> Sql.of("delete from alarm").update(tx));
        office.transaction(tx -> Sql.of("delete from designated_official").update(tx));
    }

    @Test
    void lives_from_its_first_message_to_its_last() throws SQLException {
        var id = sent(request(Map.of()));
        tell(JAPAN, acknowledgement(id, false));
        tell(JAPAN, reply(id, "PARTIAL", Map.of()));
        tell(JAPAN, reply(id, "FINAL", Map.of()));
        tell(NETHERLANDS, decision(id, RequestStep.CLOSED));

        assertThat(office.seen(JAPAN, id).state()).isEqualTo(State.CLOSED);
        assertThat(office.history(id))
                .containsExactly("OPENED", "SUBMITTED", "ACKNOWLEDGED", "ANSWERED_IN_PART", "ANSWERED", "CLOSED");
        assertThat(alarms(id)).isEmpty();
    }

    @Test
    void writes_one_leaf_for_each_thing_that_happens() throws SQLException {
        var id = sent(request(Map.of()));
        tell(JAPAN, acknowledgement(id, false));

        var digests = office.transaction(tx -> office.requests.history(tx, JAPAN, id)).stream()
                .map(Requests.Past::digest)
                .toList();
        var leaves = office.transaction(tx ->
                Sql.of("""
                        select kind, 'sha-256:' || encode(leaf_hash, 'hex') as digest from ledger_leaf
                        where convert_from(leaf, 'UTF8') like ? order by appended_at
                        """, "%" + id + "%").list(tx, row -> row.getString("kind") + " " + row.getString("digest")));

        assertThat(leaves)
                .containsExactly(
                        "request-opened " + digests.get(0),
                        "request-submitted " + digests.get(1),
                        "request-acknowledged " + digests.get(2));
    }

    @Test
    void keeps_no_word_of_a_request_in_its_tables_or_in_the_ledger() throws SQLException {
        var id = sent(request(Map.of("nationalReference", "SECRET-9", "subject", "Zanzibar", "reason", "Quokka")));
        tell(JAPAN, reply(id, "FINAL", Map.of("answer", "Wallaby")));

        var words = "SECRET-9|Zanzibar|Quokka|Wallaby|NL-DESK";
        assertThat(count("select count(*) from request_case c where c::text ~ ?", words))
                .isZero();
        assertThat(count("select count(*) from request_event e where e::text ~ ?", words))
                .isZero();
        assertThat(count("select count(*) from ledger_leaf where convert_from(leaf, 'UTF8') ~ ?", words))
                .isZero();
    }

    private static long count(String query, String words) throws SQLException {
        return office.transaction(tx -> Sql.of(query, words).first(tx, row -> row.getLong(1)))
                .orElseThrow();
    }

    @Test
    void asks_what_another_agreement_asks_by_its_own_articles() {
        var toKorea = request(Map.of(
                "requestingAdministration", JAPAN.toString(),
                "requestedAdministration", KOREA.toString(),
                "factsSummary", ""));
        var toChile = request(Map.of(
                "requestingAdministration", JAPAN.toString(),
                "requestedAdministration", Party.customs("CL").toString(),
                "factsSummary", ""));

        assertThat(refusal(letters.from(JAPAN, KOREA, toKorea)).defects())
                .extracting(Defect::rule)
                .containsExactly("as NL-JP 7(2)(e)");
        assertThat(refusal(letters.from(JAPAN, Party.customs("CL"), toChile)).defects())
                .extracting(Defect::rule)
                .containsExactly("as TFA 12.4");
    }

    @Test
    void changes_nothing_of_what_happened() throws SQLException {
        sent(request(Map.of()));

        assertThatCode(() -> office.transaction(tx ->
                        Sql.of("update request_event set to_state = 'CLOSED'").update(tx)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("stays as it is");
    }

    /** Two frameworks bind Japan and Australia; the decision may rest on the one that the hub did not expect. */
    @Test
    void goes_by_the_framework_that_the_decision_rests_on() throws SQLException {
        var australia = Party.customs("AU");
        var opening = letters.from(
                australia,
                JAPAN,
                request(Map.of(
                        "requestingAdministration",
                        australia.toString(),
                        "requestedAdministration",
                        JAPAN.toString())));
        accept(opening);
        var expected = office.seen(australia, opening.id()).framework().orElseThrow();
        var other = expected.equals("JP-AU-EPA") ? "JP-AU-AA" : "JP-AU-EPA";
        permit(opening, Optional.of(other));

        assertThat(office.seen(JAPAN, opening.id()).framework()).contains(other);
    }

    @Test
    void shows_the_requested_side_nothing_before_it_may_leave() throws SQLException {
        var opening = letters.from(NETHERLANDS, JAPAN, request(Map.of()));
        accept(opening);

        assertThat(office.find(JAPAN, opening.id())).isEmpty();
        assertThat(office.seen(NETHERLANDS, opening.id()).state()).isEqualTo(State.DRAFT);
        assertThat(refusal(JAPAN, acknowledgement(opening.id(), false)).problem())
                .isEqualTo("not-found");
    }

    @Test
    void tells_a_stranger_that_there_is_no_such_request() throws SQLException {
        var id = sent(request(Map.of()));

        var refusal = refusal(letters.from(KOREA, NETHERLANDS, decision(id, RequestStep.WITHDRAWN)));

        assertThat(refusal.problem()).isEqualTo("not-found");
        assertThat(refusal.reason()).isEqualTo("NO_SUCH_REQUEST");
        assertThat(office.find(KOREA, id)).isEmpty();
        assertThat(office.past(KOREA, id)).isEmpty();
    }

    @Test
    void says_what_is_possible_instead_of_what_is_not() throws SQLException {
        var id = sent(request(Map.of()));

        var refusal = refusal(JAPAN, decision(id, RequestStep.RESUMED));

        assertThat(refusal.problem()).isEqualTo("out-of-turn");
        assertThat(refusal.reason()).isEqualTo("SUBMITTED:RESUMED");
        assertThat(refusal.defects())
                .singleElement()
                .extracting(Defect::remedy)
                .asString()
                .contains("ACKNOWLEDGED", "REFUSED")
                .doesNotContain("WITHDRAWN");
    }

    @Test
    void lets_neither_side_speak_for_the_other() throws SQLException {
        var id = sent(request(Map.of()));

        assertThat(refusal(JAPAN, decision(id, RequestStep.WITHDRAWN)).reason()).isEqualTo("SUBMITTED:WITHDRAWN");
        assertThat(refusal(NETHERLANDS, decision(id, RequestStep.REFUSED)).reason())
                .isEqualTo("SUBMITTED:REFUSED");
    }

    @Test
    void goes_to_the_other_side_and_to_nobody_else() throws SQLException {
        var id = sent(request(Map.of()));
        var toTwo = Map.<String, Object>of(
                "to",
                List.of(
                        Map.of("partyId", NETHERLANDS.toString(), "role", "REQUESTING"),
                        Map.of("partyId", KOREA.toString(), "role", "RECIPIENT")));

        var refusal = refusal(letters.from(JAPAN, NETHERLANDS, acknowledgement(id, true), toTwo));

        assertThat(refusal.reason()).isEqualTo("SUBMITTED:ACKNOWLEDGED:ADDRESSED");
        assertThat(refusal.defects()).extracting(Defect::field).containsExactly("header.to");
        assertThat(refusal(letters.from(JAPAN, NETHERLANDS, acknowledgement(id, true), Map.of("lane", "OPERATION")))
                        .defects())
                .extracting(Defect::field)
                .containsExactly("header.to");
    }

    @Test
    void names_every_missing_element_with_the_article_that_asks_for_it() {
        var refusal = refusal(
                NETHERLANDS,
                request(Map.of("reason", "", "noPersonsReason", "", "couldDoTheSame", "", "language", "nl")));

        assertThat(refusal.problem()).isEqualTo("incomplete-request");
        assertThat(refusal.defects())
                .extracting(defect -> defect.field() + " " + defect.rule())
                .containsExactly(
                        "reason NL-JP 7(2)(c)",
                        "persons[] NL-JP 7(2)(d)",
                        "couldDoTheSame NL-JP 11(2)",
                        "language NL-JP 7(2)");
    }

    @Test
    void asks_grounds_a_target_and_an_end_of_surveillance() {
        var refusal = refusal(NETHERLANDS, request(Map.of("requestKind", "SURVEILLANCE")));

        assertThat(refusal.defects())
                .extracting(Defect::field)
                .containsExactly("reasonableGrounds", "persons[]", "surveillanceUntil");
    }

    @Test
    void watches_goods_that_are_described_and_no_whole_category() {
        var grounds = Map.of(
                "requestKind", "SURVEILLANCE", "reasonableGrounds", "Seen twice", "surveillanceUntil", "2026-12-31");
        var category = new TreeMap<String, Object>(grounds);
        category.put("goods", List.of(Map.of("category", "DRUG")));
        var described = new TreeMap<String, Object>(grounds);
        described.put("goods", List.of(Map.of("category", "DRUG", "description", "Blue drums in crates of tiles")));

        assertThat(refusal(NETHERLANDS, request(category)).defects())
                .extracting(Defect::field)
                .containsExactly("persons[]");
        assertThat(Elements.missing(request(described), Optional.empty())).isEmpty();
    }

    @Test
    void takes_by_word_of_mouth_only_what_is_urgent() {
        var spoken = Map.<String, Object>of(
                "oral",
                Map.of(
                        "takenBy",
                        "NL-DESK-1",
                        "takenAt",
                        Letters.AT.plusSeconds(9).toString()));

        var refusal = refusal(NETHERLANDS, request(spoken));

        assertThat(refusal.defects())
                .extracting(Defect::field)
                .containsExactly("urgency", "urgencyReason", "oral.takenAt");
    }

    @Test
    void answers_no_oral_request_before_it_is_there_in_writing() throws SQLException {
        var id = sent(oral());

        var refusal = refusal(JAPAN, reply(id, "FINAL", Map.of()));

        assertThat(office.seen(JAPAN, id).state()).isEqualTo(State.AWAITING_WRITTEN);
        assertThat(refusal.problem()).isEqualTo("oral-not-confirmed");
        tell(NETHERLANDS, confirmation(id));
        tell(JAPAN, reply(id, "FINAL", Map.of()));
        assertThat(office.seen(JAPAN, id).state()).isEqualTo(State.ANSWERED);
        assertThat(office.history(id))
                .containsExactly("OPENED", "SUBMITTED_ORALLY", "RECORDED", "CONFIRMED", "ANSWERED");
    }

    @Test
    void answers_an_oral_request_before_if_the_requested_side_goes_on_without_the_written_form() throws SQLException {
        var id = sent(oral());
        tell(JAPAN, acknowledgement(id, true));
        tell(JAPAN, reply(id, "FINAL", Map.of()));

        tell(NETHERLANDS, confirmation(id));

        assertThat(office.seen(JAPAN, id).state()).isEqualTo(State.ANSWERED);
        assertThat(office.seen(JAPAN, id).writing().confirmed()).isTrue();
        assertThat(refusal(NETHERLANDS, confirmation(id)).reason()).isEqualTo("ANSWERED:CONFIRMED:UNCONFIRMED");
    }

    @Test
    void lets_an_oral_request_expire_that_nobody_confirms() throws SQLException {
        var id = sent(oral());
        office.clock.on(Duration.ofDays(3));

        office.ringAll();

        assertThat(office.seen(NETHERLANDS, id).state()).isEqualTo(State.EXPIRED);
        assertThat(office.history(id)).endsWith("REMINDED confirm:50", "REMINDED confirm:80", "EXPIRED");
        assertThat(refusal(NETHERLANDS, confirmation(id)).reason()).isEqualTo("EXPIRED:CONFIRMED");
    }

    @Test
    void does_not_expire_once_the_requested_side_goes_on_without_the_written_form() throws SQLException {
        var id = sent(oral());
        tell(JAPAN, acknowledgement(id, false));
        office.clock.on(Duration.ofDays(3));

        office.ringAll();

        assertThat(office.seen(NETHERLANDS, id).state()).isEqualTo(State.AWAITING_WRITTEN);
        assertThat(office.history(id)).contains("BREACHED confirm:100");
    }

    @Test
    void confirms_the_same_request_and_no_other() throws SQLException {
        var id = sent(oral());
        var another = new WrittenConfirmation(id, surveillance());

        assertThat(refusal(NETHERLANDS, another).reason()).isEqualTo("AWAITING_WRITTEN:CONFIRMED:SAME_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, reasons, reasons",
        "REFUSED, ground, ground",
        "POSTPONED, reasons, reasons",
        "POSTPONED, until, conditions",
        "RETURNED, missing, missing",
        "CLARIFICATION_ASKED, questions, questions",
        "CONDITIONS_PROPOSED, conditions, conditions",
        "COSTS_RAISED, estimatedCosts, estimatedCosts"
    })
    void decides_nothing_without_what_the_decision_needs(RequestStep step, String without, String asked)
            throws SQLException {
        var id = sent(request(Map.of()));

        var refusal = refusal(JAPAN, decision(id, step, Map.of(without, "")));

        assertThat(refusal.problem()).isEqualTo("incomplete-decision");
        assertThat(refusal.defects()).extracting(Defect::field).containsExactly(asked);
    }

    @ParameterizedTest
    @CsvSource({"SECURITY, true", "EXTRAORDINARY_COSTS, true", "COMMERCIAL_SECRECY, false"})
    void refuses_on_a_ground_of_the_agreement_or_of_general_law(String ground, boolean counts) throws SQLException {
        var id = sent(request(Map.of()));
        var message = letters.from(JAPAN, NETHERLANDS, decision(id, RequestStep.REFUSED, Map.of("ground", ground)));

        if (counts) {
            assertThatCode(() -> accept(message)).doesNotThrowAnyException();
        } else {
            assertThat(refusal(message).defects()).extracting(Defect::field).containsExactly("ground");
        }
    }

    @Test
    void refuses_for_reciprocity_only_who_said_it_could_not_do_the_same() throws SQLException {
        var could = sent(request(Map.of()));
        var couldNot = sent(request(Map.of("couldDoTheSame", false)));
        var onReciprocity = Map.<String, Object>of("ground", "RECIPROCITY");

        assertThat(refusal(JAPAN, decision(could, RequestStep.REFUSED, onReciprocity))
                        .reason())
                .isEqualTo("SUBMITTED:REFUSED_RECIPROCITY:CANNOT_DO_THE_SAME");
        tell(JAPAN, decision(couldNot, RequestStep.REFUSED, onReciprocity));
        assertThat(office.seen(JAPAN, couldNot).state()).isEqualTo(State.REFUSED_RECIPROCITY);
    }

    @Test
    void consults_on_conditions_and_costs_before_it_goes_on() throws SQLException {
        var id = sent(request(Map.of()));
        tell(JAPAN, decision(id, RequestStep.CONDITIONS_PROPOSED));
        assertThat(refusal(JAPAN, reply(id, "FINAL", Map.of())).reason()).isEqualTo("CONDITIONAL:ANSWERED");
        tell(NETHERLANDS, decision(id, RequestStep.CONDITIONS_ACCEPTED));
        tell(JAPAN, decision(id, RequestStep.COSTS_RAISED));
        tell(NETHERLANDS, decision(id, RequestStep.COSTS_DECLINED));
        tell(JAPAN, decision(id, RequestStep.POSTPONED));
        tell(JAPAN, decision(id, RequestStep.RESUMED));

        assertThat(office.seen(JAPAN, id).state()).isEqualTo(State.IN_EXECUTION);
    }

    @Test
    void says_whether_a_special_procedure_was_followed() throws SQLException {
        var id = sent(request(Map.of("specialProcedure", "In the presence of a witness")));

        assertThat(refusal(JAPAN, reply(id, "FINAL", Map.of())).defects())
                .extracting(defect -> defect.field() + " " + defect.rule())
                .containsExactly("specialProcedureFollowed NL-ZA 11(3)");
        assertThat(refusal(JAPAN, reply(id, "FINAL", Map.of("specialProcedureFollowed", false)))
                        .defects())
                .hasSize(1);
        tell(JAPAN, reply(id, "FINAL", Map.of("specialProcedureFollowed", true)));
    }

    @Test
    void takes_results_of_surveillance_for_what_asked_to_watch() throws SQLException {
        var watched = sent(surveillance());
        var asked = sent(request(Map.of()));

        assertThat(refusal(JAPAN, result(asked, true)).reason()).isEqualTo("SUBMITTED:ANSWERED_IN_PART:WATCHED");
        tell(JAPAN, result(watched, true));
        tell(JAPAN, result(watched, false));
        assertThat(office.seen(NETHERLANDS, watched).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void takes_a_returned_request_again_by_its_conversation_or_its_id() throws SQLException {
        var conversation =
                Map.<String, Object>of("conversationId", UUID.randomUUID().toString());
        var opening = letters.from(NETHERLANDS, JAPAN, request(Map.of()), conversation);
        accept(opening);
        permit(opening);
        tell(JAPAN, decision(opening.id(), RequestStep.RETURNED));

        var again = letters.from(NETHERLANDS, JAPAN, request(Map.of("couldDoTheSame", false)), conversation);
        accept(again);
        permit(again);

        assertThat(office.seen(JAPAN, opening.id()).state()).isEqualTo(State.SUBMITTED);
        assertThat(office.seen(JAPAN, opening.id()).asked().couldDoTheSame()).contains(false);
        assertThat(office.find(NETHERLANDS, again.id())).isEmpty();
        assertThat(refusal(NETHERLANDS, request(Map.of("requestId", opening.id().toString())))
                        .reason())
                .isEqualTo("SUBMITTED:RESUBMITTED");
    }

    @Test
    void opens_another_request_in_the_same_conversation_if_none_was_returned() throws SQLException {
        var conversation =
                Map.<String, Object>of("conversationId", UUID.randomUUID().toString());
        var first = letters.from(NETHERLANDS, JAPAN, request(Map.of()), conversation);
        accept(first);
        permit(first);

        var second = letters.from(NETHERLANDS, JAPAN, request(Map.of()), conversation);
        accept(second);
        permit(second);

        assertThat(office.seen(JAPAN, second.id()).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void ends_as_refused_what_the_decision_refuses_and_waits_for_a_person_where_it_refers() throws SQLException {
        var refused = letters.from(NETHERLANDS, JAPAN, request(Map.of()));
        var referred = letters.from(NETHERLANDS, JAPAN, request(Map.of()));
        accept(refused);
        accept(referred);

        office.transaction(tx -> {
            office.work.refused(tx, refused, JAPAN, List.of("criminal-use-prohibited"));
            office.work.referred(tx, referred, JAPAN, List.of("request-needs-human"));
            return true;
        });

        assertThat(office.seen(NETHERLANDS, refused.id()).state()).isEqualTo(State.REFUSED);
        assertThat(office.seen(NETHERLANDS, referred.id()).state()).isEqualTo(State.LEGAL_CHECK);
        permit(referred);
        assertThat(office.seen(JAPAN, referred.id()).state()).isEqualTo(State.SUBMITTED);
        assertThat(catchThrowableOfType(OutOfTurnException.class, () -> permit(refused))
                        .reason())
                .isEqualTo("REFUSED:SUBMITTED");
    }

    @Test
    void is_not_answered_by_a_reply_that_may_not_leave() throws SQLException {
        var id = sent(request(Map.of()));
        var reply = letters.from(JAPAN, NETHERLANDS, reply(id, "FINAL", Map.of()));
        accept(reply);

        office.transaction(tx -> {
            office.work.refused(tx, reply, NETHERLANDS, List.of("criminal-use-prohibited"));
            return true;
        });

        assertThat(office.seen(NETHERLANDS, id).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void lets_one_of_two_messages_win_that_race() throws Exception {
        var id = sent(request(Map.of()));
        var withdrawal = letters.from(NETHERLANDS, JAPAN, decision(id, RequestStep.WITHDRAWN));
        var refusal = letters.from(JAPAN, NETHERLANDS, decision(id, RequestStep.REFUSED));
        accept(withdrawal);
        accept(refusal);
        var start = new CountDownLatch(1);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(withdrawal, refusal).stream()
                    .map(message -> threads.submit(() -> {
                        start.await();
                        return catchThrowableOfType(OutOfTurnException.class, () -> permit(message)) == null;
                    }))
                    .toList();
            start.countDown();

            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(office.history(id)).hasSize(3);
    }

    @Test
    void does_what_a_message_does_once_however_often_it_may_leave() throws SQLException {
        var id = sent(request(Map.of()));
        var receipt = letters.from(JAPAN, NETHERLANDS, acknowledgement(id, false));
        accept(receipt);

        permit(receipt);
        permit(receipt);

        assertThat(office.history(id)).containsExactly("OPENED", "SUBMITTED", "ACKNOWLEDGED");
    }

    @Test
    void completes_after_its_end_what_came_before_it() throws SQLException {
        var id = sent(request(Map.of()));
        office.under(endedNow());
        office.clock.to(Instant.parse("2026-12-01T00:00:00Z"));

        tell(JAPAN, reply(id, "FINAL", Map.of()));

        assertThat(office.seen(NETHERLANDS, id).state()).isEqualTo(State.COMPLETED_AFTER_TERMINATION);
    }

    private static Frameworks endedNow() {
        var yaml = FrameworkFiles.packagedText("JP-NL-CMAA")
                .replaceFirst("(?m)^  inForce: (.*)$", "  inForce: $1\n  lastDay: \"2026-11-30\"");
        return FrameworkFiles.of(new TreeMap<>(Map.of("JP-NL-CMAA.yaml", yaml)));
    }

    @Test
    void lets_designated_officials_act_for_a_side_that_named_any() throws SQLException {
        designate(JAPAN, "JP-DESK-1", LocalDate.of(2026, 1, 1), Optional.empty());
        designate(JAPAN, "JP-DESK-2", LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2026, 11, 19)));
        var id = sent(request(Map.of()));

        assertThat(refusal(JAPAN, reply(id, "FINAL", Map.of())).problem()).isEqualTo("official-not-designated");
        assertThat(refusal(JAPAN, reply(id, "FINAL", Map.of("caseOfficial", "JP-DESK-2")))
                        .defects())
                .extracting(Defect::field)
                .containsExactly("caseOfficial");
        tell(JAPAN, reply(id, "FINAL", Map.of("caseOfficial", "JP-DESK-1")));
    }

    @Test
    void lets_nobody_ask_whom_the_requesting_side_did_not_designate() throws SQLException {
        designate(NETHERLANDS, "NL-DESK-9", LocalDate.of(2026, 1, 1), Optional.empty());

        assertThat(refusal(NETHERLANDS, request(Map.of())).problem()).isEqualTo("official-not-designated");
        sent(request(Map.of("contactOfficial", "NL-DESK-9")));
        assertThat(refusal(NETHERLANDS, request(Map.of("contactOfficial", "NL-DESK-9", "authorisingOfficial", "NL-X")))
                        .defects())
                .extracting(Defect::field)
                .containsExactly("authorisingOfficial");
    }

    private static void designate(Party party, String code, LocalDate from, Optional<LocalDate> until)
            throws SQLException {
        office.transaction(tx -> {
            office.officials.designate(tx, new Official(party, "JP-NL-CMAA", code, from, until));
            return true;
        });
    }

    @Test
    void reminds_twice_says_once_that_it_is_late_and_refuses_nothing() throws SQLException {
        var id = sent(request(Map.of()));
        office.clock.to(due(id));

        office.ringAll();

        assertThat(office.seen(JAPAN, id).state()).isEqualTo(State.SUBMITTED);
        assertThat(office.history(id))
                .containsExactly(
                        "OPENED",
                        "SUBMITTED",
                        "REMINDED acknowledge:50",
                        "REMINDED acknowledge:80",
                        "BREACHED acknowledge:100",
                        "REMINDED answer:50",
                        "REMINDED answer:80",
                        "BREACHED answer:100");
        assertThat(office.book.of(id)).extracting(Task::owner).containsExactly(JAPAN, JAPAN);
        tell(JAPAN, reply(id, "FINAL", Map.of()));
        assertThat(office.book.of(id)).isEmpty();
    }

    @Test
    void reminds_people_once_more_if_they_took_note_and_no_longer_when_they_have_answered() throws SQLException {
        var id = sent(request(Map.of()));
        tell(JAPAN, acknowledgement(id, false));

        ringNext(id);
        assertThat(office.book.of(id)).extracting(Task::question).containsExactly("request.answer-due");
        ringNext(id);
        assertThat(office.book.of(id)).extracting(Task::owner).containsExactly(JAPAN);
        office.transaction(tx -> {
            office.book.close(tx, "request-answer-due", id);
            return true;
        });
        ringNext(id);
        assertThat(office.book.of(id)).extracting(Task::question).containsExactly("request.answer-overdue");

        tell(JAPAN, reply(id, "FINAL", Map.of()));
        assertThat(office.book.of(id)).isEmpty();
    }

    private static void ringNext(UUID id) throws SQLException {
        office.clock.to(Instant.parse(alarms(id).getFirst().split(" ", 2)[1]));
        office.ringAll();
    }

    private static Instant due(UUID id) throws SQLException {
        return office.seen(JAPAN, id).times().answer().orElseThrow().due();
    }

    @Test
    void asks_for_hours_where_the_answer_is_at_hand() throws SQLException {
        var id = sent(urgent());
        assertThat(due(id)).isEqualTo("2026-11-24T15:00:00Z");

        tell(JAPAN, acknowledgement(id, true));

        assertThat(due(id)).isEqualTo(Letters.AT.plus(Duration.ofHours(8)));
        assertThat(alarms(id))
                .containsExactly(
                        "answer:50 2026-11-20T05:00:00Z",
                        "answer:80 2026-11-20T07:24:00Z",
                        "answer:100 2026-11-20T09:00:00Z");
    }

    @Test
    void stops_its_clocks_while_a_question_is_open_and_is_later_by_that_time() throws SQLException {
        var id = sent(urgent());
        tell(JAPAN, acknowledgement(id, true));
        office.clock.on(Duration.ofHours(5));
        tell(JAPAN, decision(id, RequestStep.CLARIFICATION_ASKED));
        office.clock.on(Duration.ofDays(9));
        office.ringAll();
        assertThat(office.history(id)).doesNotContain("BREACHED answer:100");

        tell(NETHERLANDS, decision(id, RequestStep.CLARIFICATION_GIVEN));

        assertThat(due(id)).isEqualTo(Letters.AT.plus(Duration.ofDays(9)).plus(Duration.ofHours(8)));
        assertThat(alarms(id)).endsWith("answer:100 2026-11-29T09:00:00Z");
        assertThat(refusal(NETHERLANDS, decision(id, RequestStep.CLARIFICATION_GIVEN))
                        .reason())
                .isEqualTo("ACKNOWLEDGED:CLARIFICATION_GIVEN:CLARIFICATION_OPEN");
    }

    @Test
    void ends_at_the_end_of_a_day_again_after_a_postponement() throws SQLException {
        var id = sent(request(Map.of()));
        tell(JAPAN, decision(id, RequestStep.POSTPONED));
        office.clock.on(Duration.ofDays(3).plusHours(5));
        tell(JAPAN, decision(id, RequestStep.RESUMED));

        // Christmas in the Netherlands, then a weekend.
        assertThat(due(id)).isEqualTo("2026-12-28T15:00:00Z");
        assertThat(alarms(id)).endsWith("answer:100 2026-12-28T15:00:00Z");
    }

    @Test
    void says_once_that_it_is_late_though_the_answer_turns_out_to_be_at_hand() throws SQLException {
        var id = sent(urgent());
        office.clock.to(due(id));
        office.ringAll();

        tell(JAPAN, acknowledgement(id, true));
        office.ringAll();

        assertThat(office.history(id))
                .containsOnlyOnce("REMINDED answer:50", "REMINDED answer:80", "BREACHED answer:100");
    }

    private static List<String> alarms(UUID id) throws SQLException {
        return office.transaction(tx -> office.alarms.of(tx, "request", id)).stream()
                .map(alarm -> alarm.step() + " " + alarm.dueAt())
                .toList();
    }

    private UUID sent(Content content) throws SQLException {
        var message = letters.from(NETHERLANDS, JAPAN, content);
        accept(message);
        permit(message);
        return message.id();
    }

    private void tell(Party sender, Content content) throws SQLException {
        letters.at(office.clock.instant());
        var message = letters.from(sender, sender.equals(JAPAN) ? NETHERLANDS : JAPAN, content);
        accept(message);
        permit(message);
    }

    private static void accept(CaseMessage message) throws SQLException {
        office.transaction(tx -> {
            office.work.accepted(tx, message);
            return true;
        });
    }

    private static void permit(CaseMessage message) throws SQLException {
        permit(message, Optional.empty());
    }

    private static void permit(CaseMessage message, Optional<String> basis) throws SQLException {
        office.transaction(tx -> {
            office.work.permitted(
                    tx, message, message.submission().header().to().getFirst().partyId(), basis);
            return true;
        });
    }

    private OutOfTurnException refusal(Party sender, Content content) {
        return refusal(letters.from(sender, sender.equals(JAPAN) ? NETHERLANDS : JAPAN, content));
    }

    private static OutOfTurnException refusal(CaseMessage message) {
        return catchThrowableOfType(OutOfTurnException.class, () -> accept(message));
    }
}
