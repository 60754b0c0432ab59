package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rilohub.cases.requests.Letters.JAPAN;
import static org.rilohub.cases.requests.Letters.NETHERLANDS;
import static org.rilohub.cases.requests.Letters.acknowledgement;
import static org.rilohub.cases.requests.Letters.decision;
import static org.rilohub.cases.requests.Letters.reply;
import static org.rilohub.cases.requests.Letters.request;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Circumstances.Begun;
import org.rilohub.agreements.Frameworks;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestStep;

/** Requests from their first message to their last. */
class RequestWorkTest extends RequestTests {
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
    void is_about_the_goods_of_the_one_that_took_its_place_and_not_of_one_that_came_too_late() throws SQLException {
        var id = sent(request(Map.of("goods", List.of(Map.of("category", "DRUG")))));
        tell(JAPAN, decision(id, RequestStep.RETURNED));
        var first = letters.from(NETHERLANDS, JAPAN, again(id, "DRUG"));
        var late = letters.from(NETHERLANDS, JAPAN, again(id, "TOBACCO"));
        accept(first);
        accept(late);
        permit(first);

        assertThat(catchThrowableOfType(OutOfTurnException.class, () -> permit(late)))
                .isNotNull();
        assertThat(office.<SortedSet<CommodityCategory>>transaction(tx -> new RequestStore().categories(tx, id)))
                .containsExactly(CommodityCategory.DRUG);
    }

    private static AssistanceRequest again(UUID id, String category) {
        return request(Map.of("requestId", id.toString(), "goods", List.of(Map.of("category", category))));
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
    void completes_after_its_end_what_came_before_it() throws SQLException {
        var id = sent(request(Map.of()));
        office.under(endedNow());
        office.clock.to(Instant.parse("2026-12-01T00:00:00Z"));

        tell(JAPAN, reply(id, "FINAL", Map.of()));

        assertThat(office.seen(NETHERLANDS, id).state()).isEqualTo(State.COMPLETED_AFTER_TERMINATION);
    }

    @Test
    void names_the_framework_of_a_request_for_what_answers_it_once_that_framework_has_ended() throws SQLException {
        var id = sent(request(Map.of()));
        assertThat(begun(id, JAPAN, NETHERLANDS)).contains(new Begun(LocalDate.of(2026, 11, 20), Optional.empty()));

        office.under(endedNow());
        office.clock.to(Instant.parse("2026-12-01T00:00:00Z"));

        var under = Optional.of(new Begun(LocalDate.of(2026, 11, 20), Optional.of("JP-NL-CMAA")));
        assertThat(begun(id, JAPAN, NETHERLANDS)).isEqualTo(under);
        assertThat(begun(id, NETHERLANDS, JAPAN)).isEqualTo(under);
        assertThat(begun(id, JAPAN, KOREA).flatMap(Begun::under)).isEmpty();
        assertThat(begun(id, KOREA, NETHERLANDS)).isEmpty();
    }

    private Optional<Begun> begun(UUID id, Party sender, Party receiver) throws SQLException {
        var answer = letters.from(sender, receiver, reply(id, "FINAL", Map.of()));
        var dispatch = new Dispatch(answer.id(), receiver, Lane.CMAA, answer.submission());
        var today = Circumstances.on(LocalDate.ofInstant(office.clock.instant(), ZoneOffset.UTC));
        return office.transaction(tx ->
                office.work.known(tx, answer.id(), dispatch, List.of(), today).begun());
    }

    private static Frameworks endedNow() {
        var yaml = FrameworkFiles.packagedText("JP-NL-CMAA")
                .replaceFirst("(?m)^  inForce: (.*)$", "  inForce: $1\n  lastDay: \"2026-11-30\"");
        return FrameworkFiles.of(new TreeMap<>(Map.of("JP-NL-CMAA.yaml", yaml)));
    }
}
