package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests of Korea that Japan answers bit by bit, only after they have consulted, or not at all (NL-JP 8, 11, 13). */
@ExtendWith(SharedRegion.class)
class ConsultationTest {
    private static final String KOREA = "customs:KR";
    private static final String JAPAN = "customs:JP";

    private final Region region;
    private final Bureau korea;
    private final Bureau japan;
    private final Bureau stranger;

    ConsultationTest(Region region) {
        this.region = region;
        this.korea = region.bureau("KR");
        this.japan = region.bureau("JP");
        this.stranger = region.bureau("AU");
    }

    @Test
    void a_request_is_answered_in_part_and_at_last_with_what_became_of_its_special_procedure_and_closed() {
        var asked = isAsked(
                "KR-PARTS-1",
                Stories.request(KOREA, JAPAN, "KR-PARTS-1")
                        .saying("specialProcedure", "Take two samples and seal one of them"));
        assertThat(bothRead(asked, "SUBMITTED").body().path("specialProcedure").asBoolean())
                .isTrue();

        toKorea(asked.acknowledgement(Map.of("caseOfficial", "JP-DESK-7")), "ACKNOWLEDGED", "JP-DESK-7");
        toKorea(asked.reply("PARTIAL", "Two containers were delivered"), "PARTLY_ANSWERED", "Two containers");
        theProcedureIsSpokenOf(asked);
        toJapan(asked.remark("CLOSED", Map.of()), "CLOSED", "CLOSED");

        assertThat(korea.tries(asked.remark("WITHDRAWN", Map.of())).problem()).isEqualTo("out-of-turn");
        assertThat(events(asked))
                .containsExactly("SUBMITTED", "ACKNOWLEDGED", "ANSWERED_IN_PART", "ANSWERED", "CLOSED");
        staysUnknownToOthers(asked);
    }

    private void theProcedureIsSpokenOf(CaseLetters asked) {
        var last = asked.reply("FINAL", "The third was never unloaded");
        for (var unsaid : List.of(last, last.saying("specialProcedureFollowed", false))) {
            var tried = japan.tries(unsaid);
            assertThat(tried.problem()).isEqualTo("incomplete-decision");
            assertThat(tried.defects()).containsExactly("specialProcedureFollowed NL-ZA 11(3)");
        }
        bothRead(asked, "PARTLY_ANSWERED");

        var whole = last.saying("specialProcedureFollowed", false)
                .saying("specialProcedureReason", "One sample alone could be taken");
        toKorea(whole, "ANSWERED", "One sample alone");
    }

    @Test
    void a_request_that_disturbs_an_investigation_is_answered_once_time_conditions_and_costs_are_agreed() {
        var asked = isAsked("KR-CONSULT-1", Stories.request(KOREA, JAPAN, "KR-CONSULT-1"));

        isAskedBack(asked);
        isPostponed(asked);
        areConditionsAgreed(asked);
        areCostsAgreed(asked);
        toKorea(asked.reply("FINAL", "All three were delivered"), "ANSWERED", "All three");
        toJapan(asked.remark("CLOSED", Map.of()), "CLOSED", "CLOSED");

        assertThat(events(asked))
                .containsExactly(
                        "SUBMITTED",
                        "CLARIFICATION_ASKED",
                        "POSTPONED",
                        "CLARIFICATION_GIVEN",
                        "CONDITIONS_PROPOSED",
                        "CONDITIONS_DECLINED",
                        "CONDITIONS_PROPOSED",
                        "CONDITIONS_ACCEPTED",
                        "COSTS_RAISED",
                        "COSTS_AGREED",
                        "ANSWERED",
                        "CLOSED");
        staysUnknownToOthers(asked);
    }

    private void isAskedBack(CaseLetters asked) {
        var question = Map.<String, Object>of("questions", "Which of the three was seen first?");
        toKorea(asked.decision("CLARIFICATION_ASKED", question), "SUBMITTED", "Which of the three");
        assertThat(bothRead(asked, "SUBMITTED").body().path("clarifying").asBoolean())
                .isTrue();
    }

    /** With a ground, with reasons, and with something to consult on; the answer to the question still comes. */
    private void isPostponed(CaseLetters asked) {
        var bare = japan.tries(asked.decision("POSTPONED", Map.of("ground", "INTERFERENCE")));
        assertThat(bare.problem()).isEqualTo("incomplete-decision");
        assertThat(bare.defects()).containsExactlyInAnyOrder("reasons NL-JP 11(4)", "conditions NL-JP 11(3)");

        var until =
                LocalDate.ofInstant(region.clock().instant(), ZoneOffset.UTC).plusDays(14);
        var postponed = asked.decision(
                "POSTPONED",
                Map.of("ground", "INTERFERENCE", "reasons", "A hearing is near", "until", until.toString()));
        toKorea(postponed, "POSTPONED", "A hearing is near");
        assertThat(bothRead(asked, "POSTPONED").text("clockStoppedAt")).isNotEmpty();

        var said = Map.<String, Object>of("helpfulInformation", "The one with the blue doors");
        toJapan(asked.remark("CLARIFICATION_GIVEN", said), "POSTPONED", "blue doors");
    }

    private void areConditionsAgreed(CaseLetters asked) {
        offered(asked, "Not before the hearing is over");
        assertThat(japan.tries(asked.reply("FINAL", "Too early")).problem()).isEqualTo("out-of-turn");
        toJapan(asked.remark("CONDITIONS_DECLINED", Map.of()), "ACKNOWLEDGED", "CONDITIONS_DECLINED");

        offered(asked, "For no proceedings before May");
        assertThat(japan.tries(asked.decision("CONDITIONS_ACCEPTED", Map.of())).problem())
                .isEqualTo("out-of-turn");
        toJapan(asked.remark("CONDITIONS_ACCEPTED", Map.of()), "IN_EXECUTION", "CONDITIONS_ACCEPTED");
    }

    private void offered(CaseLetters asked, String condition) {
        var offer = Map.<String, Object>of("conditions", List.of(condition));
        toKorea(asked.decision("CONDITIONS_PROPOSED", offer), "CONDITIONAL", condition);
    }

    private void areCostsAgreed(CaseLetters asked) {
        assertThat(japan.tries(asked.decision("COSTS_RAISED", Map.of())).defects())
                .containsExactly("estimatedCosts NL-JP 13(2)");
        var costs = Map.<String, Object>of("estimatedCosts", Map.of("value", "420000", "currency", "JPY"));
        toKorea(asked.decision("COSTS_RAISED", costs), "COST_CONSULTATION", "420000");
        assertThat(bothRead(asked, "COST_CONSULTATION").text("clockStoppedAt")).isNotEmpty();
        toJapan(asked.remark("COSTS_AGREED", Map.of()), "IN_EXECUTION", "COSTS_AGREED");
        assertThat(bothRead(asked, "IN_EXECUTION").text("clockStoppedAt")).isEmpty();
    }

    @Test
    void a_request_is_refused_for_want_of_reciprocity_only_if_its_side_said_that_it_could_not_do_the_same() {
        var could = isAsked("KR-SAME-1", Stories.request(KOREA, JAPAN, "KR-SAME-1"));
        var refusal = Map.<String, Object>of("ground", "RECIPROCITY", "reasons", "You could not do so for us");
        var early = japan.tries(could.decision("REFUSED", refusal));
        assertThat(early.problem()).isEqualTo("out-of-turn");
        bothRead(could, "SUBMITTED");
        toJapan(could.remark("WITHDRAWN", Map.of()), "WITHDRAWN", "WITHDRAWN");

        var couldNot = isAsked(
                "KR-SAME-2",
                Stories.request(KOREA, JAPAN, "KR-SAME-2")
                        .saying("couldDoTheSame", false)
                        .saying("reciprocityText", "Our law does not let us ask carriers"));
        assertThat(bothRead(couldNot, "SUBMITTED").body().path("couldDoTheSame").asBoolean(true))
                .isFalse();
        toKorea(couldNot.decision("REFUSED", refusal), "REFUSED_RECIPROCITY", "You could not do so");

        assertThat(region.leaves("requestId", couldNot.requestId()))
                .containsSubsequence("request-opened", "request-submitted", "request-refused-reciprocity");
        assertThat(japan.tries(couldNot.reply("FINAL", "After all")).problem()).isEqualTo("out-of-turn");
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    private CaseLetters isAsked(String reference, Letter request) {
        var sent = korea.sends(request);
        assertThat(japan.receives(sent).text()).contains(reference);
        return new CaseLetters(KOREA, JAPAN, region.idOf(sent));
    }

    private void toKorea(Letter letter, String state, String words) {
        assertThat(korea.receives(japan.sends(letter)).text()).contains(words);
        bothRead(new CaseLetters(KOREA, JAPAN, idIn(letter)), state);
    }

    private void toJapan(Letter letter, String state, String words) {
        assertThat(japan.receives(korea.sends(letter)).text()).contains(words);
        bothRead(new CaseLetters(KOREA, JAPAN, idIn(letter)), state);
    }

    private static String idIn(Letter letter) {
        return String.valueOf(letter.content().get("requestId"));
    }

    /** The case as Japan's people read it; Korea's system reads it in the same state. */
    private Reply bothRead(CaseLetters asked, String state) {
        var seen = region.signedIn("jp-officer-1").reads("/v1/cases/" + asked.requestId());
        assertThat(seen.text("state")).isEqualTo(state);
        assertThat(korea.reads("/v1/assistance-requests/" + asked.requestId()).text("state"))
                .isEqualTo(state);
        return seen;
    }

    /** The requested side's, who sees nothing of what came before it knew of the request. */
    private List<String> events(CaseLetters asked) {
        return region.signedIn("jp-officer-1").reads("/v1/cases/" + asked.requestId() + "/events").items().stream()
                .map(past -> past.path("event").asString())
                .toList();
    }

    private void staysUnknownToOthers(CaseLetters asked) {
        assertThat(stranger.reads("/v1/assistance-requests/" + asked.requestId())
                        .status())
                .isEqualTo(404);
        assertThat(region.record().verdict().flaw()).isEmpty();
    }
}
