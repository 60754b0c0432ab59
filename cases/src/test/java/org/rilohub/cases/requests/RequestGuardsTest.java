package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.rilohub.cases.requests.Letters.JAPAN;
import static org.rilohub.cases.requests.Letters.NETHERLANDS;
import static org.rilohub.cases.requests.Letters.acknowledgement;
import static org.rilohub.cases.requests.Letters.decision;
import static org.rilohub.cases.requests.Letters.reply;
import static org.rilohub.cases.requests.Letters.request;
import static org.rilohub.cases.requests.Letters.result;
import static org.rilohub.cases.requests.Letters.surveillance;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.requests.Officials.Official;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestStep;

/** What a message must bring, whose turn it is, and who may see and act. */
class RequestGuardsTest extends RequestTests {
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
    void asks_grounds_a_target_and_an_end_of_surveillance() {
        var refusal = refusal(NETHERLANDS, request(Map.of("requestKind", "SURVEILLANCE")));

        assertThat(refusal.defects())
                .extracting(Defect::field)
                .containsExactly("reasonableGrounds", "persons[]", "surveillanceUntil");
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
}
