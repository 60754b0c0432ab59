package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rilohub.agreements.clauses.PersonalData;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.RequestKind;

/** What people decide, and what they cannot. */
class RulingTest {
    @Test
    void a_yes_meets_the_clause_that_asked_and_says_in_which_task() {
        var answer = Ask.about("HK").nominal().allowed(Referral.NOMINAL).answer();

        assertThat(answer.outcome()).isEqualTo(Outcome.PERMITTED);
        assertThat(answer.problems()).isEmpty();
        assertThat(ofClause(answer, "personal-data"))
                .isEqualTo(new Finding(
                        "personal-data",
                        Verdict.MET,
                        "ruled",
                        List.of(Samples.TASK.toString(), "nominal-needs-human"),
                        ofClause(Ask.about("HK").nominal().answer(), "personal-data")
                                .cite()));
    }

    @Test
    void a_no_refuses_and_is_a_finding_of_its_own() {
        var no = Ruling.refusing(Samples.TASK, Referral.NOMINAL, Referral.NOMINAL.roles());

        var answer = Ask.about("HK").nominal().ruled(no).answer();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.problems()).containsExactly("nominal-needs-human", "refused-by-provider");
        assertThat(ofClause(answer, "ruling").reason()).isEqualTo("ruled-refused");
    }

    @Test
    void a_yes_to_one_question_is_none_to_another() {
        var asked = Ask.about("HK").nominal().handling(HandlingCode.H3).allowed(Referral.HANDLING);

        assertThat(asked.answer().outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(asked.answer().problems()).containsExactly("nominal-needs-human");
        assertThat(asked.allowed(Referral.NOMINAL).answer().outcome()).isEqualTo(Outcome.PERMITTED);
    }

    @Test
    void a_yes_in_a_role_that_may_not_decide_counts_for_nothing() {
        var officer =
                Ruling.allowing(Samples.TASK, Referral.NOMINAL, new TreeSet<>(List.of("officer")), Optional.empty());

        assertThat(Ask.about("HK").nominal().ruled(officer).answer().outcome()).isEqualTo(Outcome.REFERRED);
    }

    @Test
    void what_may_do_serious_harm_takes_two_people() {
        var question = Ask.about("NL").nominal().categories(CommodityCategory.DRUG);
        var one = new Ruling(
                Samples.TASK,
                Ruling.Says.ALLOW,
                new TreeSet<>(List.of(Problem.NOMINAL_NEEDS_HUMAN)),
                Referral.SERIOUS_HARM.roles(),
                1,
                Optional.empty());
        var agreements = reviewingDrugs();

        assertThat(agreements.answer(question.ruled(one).question()).outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(agreements
                        .answer(question.allowed(Referral.SERIOUS_HARM).question())
                        .outcome())
                .isEqualTo(Outcome.PERMITTED);
    }

    @Test
    void a_controlled_delivery_takes_two_lawyers() {
        var asked = Ask.about("KR").request(RequestKind.CONTROLLED_DELIVERY).dispatched(Membership.HELD);

        assertThat(Referral.of(asked.question(), asked.answer())).containsExactly(Referral.WATCHING);
        assertThat(asked.allowed(Referral.REQUEST).answer().outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(asked.allowed(Referral.WATCHING).answer().outcome()).isEqualTo(Outcome.PERMITTED);
    }

    @Test
    void lawyers_choose_among_frameworks_of_equal_rank() {
        var ambiguous = Ask.about("KR");
        var choice = Ruling.allowing(
                Samples.TASK, Referral.BASIS_CHOICE, Referral.BASIS_CHOICE.roles(), Optional.of("JP-KR-CMAA2"));
        var agreements = twice();
        assertThat(agreements.answer(ambiguous.question()).problems()).containsExactly("basis-ambiguous");

        var answer = agreements.answer(ambiguous.ruled(choice).question());

        assertThat(answer.outcome()).isEqualTo(Outcome.PERMITTED);
        assertThat(answer.framework().map(Answer.Basis::framework)).contains("JP-KR-CMAA2");
        assertThat(ofClause(answer, "legal-basis").reason()).isEqualTo("ruled");
        assertThat(answer.considered())
                .extracting(Answer.Considered::why)
                .containsExactlyInAnyOrder("chosen-by-a-person", "not-the-chosen-one");
    }

    @Test
    void nobody_chooses_a_framework_that_does_not_rank_first() {
        var choice = Ruling.allowing(
                Samples.TASK, Referral.BASIS_CHOICE, Referral.BASIS_CHOICE.roles(), Optional.of("JP-AU-AA"));

        assertThat(twice().answer(Ask.about("KR").ruled(choice).question()).problems())
                .containsExactly("basis-ambiguous");
    }

    @Test
    void what_needs_the_consent_of_another_no_ruling_allows() {
        var onward = Ask.about("KR").origin("AU", HandlingCode.H0).allowed(Referral.ORIGINATOR_CONSENT);
        var court = Ask.about("MD").forCourt().allowed(Referral.COURT_CONSENT);

        assertThat(onward.answer().problems()).containsExactly("originator-consent-needed");
        assertThat(court.answer().problems()).contains("criminal-use-needs-consent");
        assertThat(Referral.of(court.question(), court.answer())).contains(Referral.COURT_CONSENT);
    }

    @Test
    void nothing_waits_for_people_where_nothing_is_referred() {
        var refused = Ask.about("EG").nominal();

        assertThat(Referral.of(refused.question(), refused.answer())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_referral_is_known_by_its_name_and_answered_by_somebody_in_time(Referral referral) {
        assertThat(Referral.named(referral.toString())).isEqualTo(referral);
        assertThat(referral.roles()).isNotEmpty();
        assertThat(referral.people()).isPositive();
        assertThat(referral.within()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "Acknowledgement, PERMITTED",
        "AssistanceReply, PERMITTED",
        "RequestDecision, PERMITTED",
        "WrittenConfirmation, PERMITTED",
        "SurveillanceResult, PERMITTED",
        "Recall, PERMITTED",
        "RecallAnswer, PERMITTED",
        "SeizureReport, REFUSED",
        "AssistanceRequest, REFUSED",
        "UseReport, REFUSED"
    })
    void what_was_begun_before_a_framework_ended_is_finished_under_it(MessageType type, Outcome outcome) {
        var late = Ask.about("GB").asOf("2025-06-30").message(type).named("JP-GB-AA");

        assertThat(late.answer().problems()).containsExactly("agreement-not-in-force");
        assertThat(late.startedOn("2014-01-15").answer().outcome()).isEqualTo(outcome);
    }

    @Test
    void the_finding_says_when_it_was_begun_and_when_the_framework_ended() {
        var answer = Ask.about("GB")
                .message(MessageType.AssistanceReply)
                .named("JP-GB-AA")
                .startedOn("2014-01-15")
                .answer();

        var finding = ofClause(answer, "termination");
        assertThat(finding.reason()).isEqualTo("started-before-the-end");
        assertThat(finding.parameters()).startsWith("JP-GB-AA", "2014-01-15").hasSize(3);
    }

    @Test
    void only_the_framework_that_is_named_and_held_on_that_day_lets_it_finish() {
        var reply = Ask.about("GB").message(MessageType.AssistanceReply);

        assertThat(reply.startedOn("2014-01-15").answer().framework().map(Answer.Basis::framework))
                .contains("JP-GB-CMAA");
        assertThat(Ask.about("GB")
                        .message(MessageType.AssistanceReply)
                        .named("JP-GB-AA")
                        .startedOn("2012-01-15")
                        .answer()
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageType.class,
            names = {"Recall", "RecallAnswer", "ConsentRequest", "ConsentDecision", "DisclosureNotice", "UseReport"})
    void what_speaks_of_an_exchange_goes_where_the_exchange_could_go(MessageType type) {
        for (var framework : Samples.FRAMEWORKS.all()) {
            var last = framework.validity().lastDay().orElse(LocalDate.of(2025, 6, 30));
            var answer = Ask.about(framework.partner())
                    .asOf(last.toString())
                    .message(type)
                    .categories()
                    .named(framework.id())
                    .answer();

            assertThat(answer.outcome()).as(framework.id()).isNotEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void what_went_to_a_group_is_called_back_from_it() {
        var recall = Ask.cen().message(MessageType.Recall).categories();

        assertThat(recall.answer().outcome()).isEqualTo(Outcome.PERMITTED);
    }

    @Test
    void a_report_about_no_goods_is_still_covered_by_nothing() {
        assertThat(Ask.about("KR").categories().answer().problems()).containsExactly("commodity-out-of-scope");
    }

    @Test
    void a_ruling_that_cannot_be_read_is_named() {
        var tree = new TreeMap<String, Object>(QuestionTree.of(
                Ask.about("HK").nominal().allowed(Referral.NOMINAL).question()));
        tree.put("rulings", List.of(Map.of("task", "none", "says", "ALLOW", "problems", List.of(), "people", 1)));

        assertThatThrownBy(() -> QuestionTree.read(tree)).hasMessageStartingWith("rulings[].task");
    }

    private static Finding ofClause(Answer answer, String clause) {
        return answer.findings().stream()
                .filter(finding -> finding.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static Agreements twice() {
        var korea = Samples.FRAMEWORKS.named("JP-KR-CMAA").orElseThrow();
        return knowing(korea, Samples.variant(korea, "JP-KR-CMAA2", korea.clauses()));
    }

    private static Agreements reviewingDrugs() {
        var framework = Samples.FRAMEWORKS.named("JP-NL-CMAA").orElseThrow();
        var clauses = framework.clauses().stream()
                .map(clause -> clause instanceof PersonalData gate
                        ? new PersonalData(
                                gate.gate(),
                                gate.undertaking(),
                                new TreeSet<>(List.of(CommodityCategory.DRUG)),
                                gate.cite())
                        : clause)
                .toList();
        return knowing(Samples.variant(framework, framework.id(), clauses));
    }

    private static Agreements knowing(Framework... frameworks) {
        return new Agreements(new Frameworks(Arrays.asList(frameworks)), scan -> Samples.nothing());
    }
}
