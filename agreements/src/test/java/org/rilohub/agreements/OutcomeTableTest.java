package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.agreements.Outcome.PERMITTED;
import static org.rilohub.agreements.Outcome.REFERRED;
import static org.rilohub.agreements.Outcome.REFUSED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.agreements.Consent.Limit;
import org.rilohub.agreements.clauses.PersonalData;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Tlp;

/** The table of outcomes, row by row and in its order. */
class OutcomeTableTest {
    @Test
    void a_plain_report_on_an_agreement_is_permitted() {
        var answer = Ask.about("KR").answer();

        assertThat(answer.outcome()).isEqualTo(PERMITTED);
        assertThat(answer.framework().map(Answer.Basis::framework)).contains("JP-KR-CMAA");
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.withheld()).isEmpty();
    }

    @Test
    void no_framework_ever_for_the_pair() {
        expect(Ask.about("EG"), REFUSED, "no-legal-basis");
    }

    @Test
    void two_partners_of_japan_have_no_basis_between_them() {
        expect(Ask.about("PE").from("CA"), REFUSED, "no-legal-basis");
    }

    @Test
    void some_framework_but_none_in_force_on_the_date() {
        expect(Ask.about("IR").asOf("2025-06-29"), REFUSED, "agreement-not-in-force");
        expect(Ask.about("IR").asOf("2025-06-30"), PERMITTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRUG", "PRECURSOR", "WEAPON"})
    void in_force_but_none_covers_the_category(CommodityCategory excluded) {
        expect(Ask.about("EU").categories(excluded), REFUSED, "commodity-out-of-scope");
        expect(Ask.about("EU").categories(CommodityCategory.IPR, excluded), REFUSED, "commodity-out-of-scope");
        expect(Ask.about("NL").categories(excluded), PERMITTED);
        expect(Ask.about("ES").categories(excluded), PERMITTED);
    }

    @Test
    void in_force_but_none_carries_the_kind_of_request() {
        expect(Ask.about("CL").request(RequestKind.SURVEILLANCE), REFUSED, "request-kind-out-of-scope");
        expect(Ask.about("CL").message(MessageType.Warning), REFUSED, "request-kind-out-of-scope");
        expect(Ask.about("CL").request(RequestKind.INFORMATION), PERMITTED);
        expect(Ask.about("CL").message(MessageType.AssistanceReply), PERMITTED);
    }

    @Test
    void two_of_equal_rank() {
        var one = Samples.FRAMEWORKS.named("JP-KR-CMAA").orElseThrow();
        var twins = new Frameworks(List.of(one, Samples.variant(one, "JP-KR-CMAA-B", one.clauses())));
        var answer = new Agreements(twins, scan -> Samples.nothing())
                .answer(Ask.about("KR").question());

        assertThat(answer.outcome()).isEqualTo(REFERRED);
        assertThat(answer.problems()).containsExactly("basis-ambiguous");
        assertThat(answer.framework()).isEmpty();
    }

    @Test
    void for_a_criminal_court_where_the_framework_prohibits_it() {
        expect(Ask.about("NL").forCourt(), REFUSED, "criminal-use-prohibited");
        expect(
                Ask.about("NL").forCourt().consent("JP", Consent.CRIMINAL_COURT, "GRANTED"),
                REFUSED,
                "criminal-use-prohibited");
    }

    @Test
    void for_a_criminal_court_without_a_valid_consent() {
        expect(Ask.about("MD").forCourt(), REFERRED, "criminal-use-needs-consent");
        expect(Ask.about("MD").forCourt().consent(courtConsent("2025-06-29")), REFERRED, "criminal-use-needs-consent");
        expect(Ask.about("MD").forCourt().consent(courtConsent("2025-06-30")), PERMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TH", "CL"})
    void nominal_where_the_gate_is_closed(String country) {
        var answer = Ask.about(country).nominal().answer();

        assertThat(answer.outcome()).isEqualTo(PERMITTED);
        assertThat(answer.problems()).containsExactly("personal-data-gate-closed");
        assertThat(answer.withheld())
                .contains(
                        new Answer.Withheld("personsInvolved[].name", "personal-data"),
                        new Answer.Withheld("conveyance.registration", "personal-data"))
                .hasSize(12);
    }

    @Test
    void nominal_where_the_gate_is_closed_and_nothing_would_be_left_to_say() {
        var answer = Ask.about("TH").request(RequestKind.NOTIFICATION).nominal().answer();

        assertThat(answer.outcome()).isEqualTo(REFUSED);
        assertThat(answer.problems()).containsExactly("personal-data-gate-closed");
    }

    @Test
    void nominal_on_an_administrative_arrangement() {
        expect(Ask.about("HK").nominal(), REFERRED, "nominal-needs-human");
    }

    @Test
    void nominal_where_a_person_looks_at_the_category_first() {
        var reviewing = new Agreements(reviewingDrugs("JP-IR-CMAA"), scan -> Samples.nothing());

        var drugs = Ask.about("IR").nominal().categories(CommodityCategory.DRUG).question();
        var tobacco = Ask.about("IR").nominal().question();

        assertThat(reviewing.answer(drugs).outcome()).isEqualTo(REFERRED);
        assertThat(reviewing.answer(drugs).problems()).containsExactly("nominal-needs-human");
        assertThat(reviewing.answer(tobacco).outcome()).isEqualTo(PERMITTED);
    }

    @Test
    void nominal_on_an_open_gate_is_permitted_and_says_what_opened_it() {
        var answer = Ask.about("KR").nominal().answer();

        assertThat(answer.outcome()).isEqualTo(PERMITTED);
        assertThat(answer.withheld()).isEmpty();
        assertThat(answer.findings())
                .filteredOn(finding -> finding.clause().equals("personal-data"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.parameters()).contains("office-default"));
    }

    @Test
    void other_always() {
        expect(Ask.about("TW"), REFERRED, "basis-needs-human");
        expect(Ask.about("TW").nominal(), REFERRED, "basis-needs-human");
    }

    @Test
    void cen_lane_nominal_as_a_submission_for_cen() {
        expect(Ask.cen(), PERMITTED);
        expect(Ask.cen().nominal(), REFUSED, "nominal-data-in-cen-lane");
    }

    @Test
    void cen_lane_nominal_as_one_receiver_of_a_report_for_another_lane() {
        var answer = Ask.cen().nominal().ofAReportMadeForAnotherLane().answer();

        assertThat(answer.outcome()).isEqualTo(PERMITTED);
        assertThat(answer.problems()).containsExactly("nominal-data-in-cen-lane");
        assertThat(answer.withheld()).hasSize(12).allMatch(path -> path.clause().equals("cen-nominal"));
    }

    @Test
    void operation_lane_nominal() {
        expect(Ask.operation("AU"), PERMITTED);
        expect(Ask.operation("AU").nominal(), REFUSED, "nominal-data-in-operation-lane");
    }

    @Test
    void h3_or_passenger_name_records() {
        expect(Ask.about("KR").handling(HandlingCode.H3), REFERRED, "handling-needs-human");
        expect(Ask.about("KR").source(SourceKind.PASSENGER_NAME_RECORD), REFERRED, "handling-needs-human");
        expect(Ask.cen().source(SourceKind.PASSENGER_NAME_RECORD), REFERRED, "handling-needs-human");
    }

    @Test
    void h2_without_foreign_origin() {
        var answer = Ask.about("KR").handling(HandlingCode.H0, HandlingCode.H2).answer();

        assertThat(answer.outcome()).isEqualTo(PERMITTED);
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.obligations()).contains("no-onward");
        assertThat(Ask.about("KR").answer().obligations()).doesNotContain("no-onward");
    }

    @Test
    void h1_for_a_criminal_court() {
        expect(
                Ask.about("MD").forCourt().handling(HandlingCode.H1),
                REFERRED,
                "criminal-use-needs-consent",
                "originator-consent-needed");
        expect(Ask.about("NL").forCourt().handling(HandlingCode.H1), REFUSED, "criminal-use-prohibited");
        expect(
                Ask.about("MD").forCourt().handling(HandlingCode.H1).consent("JP", Consent.CRIMINAL_COURT, "GRANTED"),
                PERMITTED);
    }

    @Test
    void of_foreign_origin_without_consent() {
        expect(Ask.about("KR").origin("AU"), REFERRED, "originator-consent-needed");
        expect(Ask.about("AU").origin("AU"), PERMITTED);
        expect(Ask.about("KR").origin("AU").consent("AU", Consent.ONWARD, "GRANTED"), PERMITTED);
        expect(
                Ask.about("KR").origin("AU").origin("NL").consent("AU", Consent.ONWARD, "GRANTED"),
                REFERRED,
                "originator-consent-needed");
        expect(Ask.about("KR").source(SourceKind.FOREIGN_CUSTOMS), REFERRED, "originator-consent-needed");
    }

    @Test
    void within_conditions_of_a_consent() {
        var onward = Ask.about("KR").origin("AU").consent(within("AU", Consent.ONWARD, Limit.CONDITIONS));
        expect(onward, REFERRED, "conditions-need-human");
        assertThat(onward.answer().obligations()).contains("conditions-of-consent");
        expect(onward.allowed(Referral.CONDITIONS), PERMITTED);
        expect(
                Ask.about("KR")
                        .origin("AU")
                        .consent(within("AU", Consent.ONWARD, Limit.CONDITIONS))
                        .consent("AU", Consent.ONWARD, "GRANTED"),
                REFERRED,
                "conditions-need-human");
        expect(
                Ask.about("KR").origin(conditionally("AU")).consent("AU", Consent.ONWARD, "GRANTED"),
                REFERRED,
                "conditions-need-human");
        expect(Ask.about("AU").origin(conditionally("AU")), PERMITTED);

        var court = Ask.about("MD").forCourt().consent(within("JP", Consent.CRIMINAL_COURT, Limit.CONDITIONS));
        expect(court, PERMITTED);
        assertThat(court.answer().obligations()).contains("conditions-of-consent");
        expect(Ask.about("MD").consent(within("JP", Consent.CRIMINAL_COURT, Limit.CONDITIONS)), PERMITTED);
    }

    @Test
    void for_other_proceedings_than_a_consent_names() {
        var elsewhere =
                Ask.about("MD").forCourt().consent(within("JP", Consent.CRIMINAL_COURT, Limit.OTHER_PROCEEDINGS));
        expect(elsewhere, REFERRED, "criminal-use-needs-consent");
        assertThat(elsewhere.answer().findings()).extracting(Finding::reason).contains("consent-for-other-proceedings");
        expect(elsewhere.consent("JP", Consent.CRIMINAL_COURT, "GRANTED"), PERMITTED);
        expect(
                Ask.about("KR").origin("AU").consent(within("AU", Consent.ONWARD, Limit.OTHER_PROCEEDINGS)),
                REFERRED,
                "originator-consent-needed");
    }

    private static Origin conditionally(String country) {
        return new Origin(
                Party.customs(country),
                Optional.empty(),
                new TreeSet<>(Set.of(HandlingCode.H0)),
                new TreeSet<>(Set.of("conditions-of-consent")),
                false);
    }

    private static Consent within(String by, String use, Limit limit) {
        return new Consent(Party.customs(by), Optional.empty(), use, "GRANTED", Optional.empty()).within(Set.of(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DENIED", "WITHDRAWN"})
    void of_foreign_origin_with_consent_denied_or_withdrawn(String state) {
        expect(Ask.about("KR").origin("AU").consent("AU", Consent.ONWARD, state), REFUSED, "third-party-rule");
        expect(
                Ask.about("KR")
                        .origin("AU")
                        .consent("AU", Consent.ONWARD, "GRANTED")
                        .consent("AU", Consent.ONWARD, state),
                REFUSED,
                "third-party-rule");
    }

    @Test
    void classified_higher_than_the_lane_may_carry() {
        expect(Ask.about("KR").classified(Classification.RESTRICTED), PERMITTED);
        expect(Ask.about("KR").classified(Classification.CONFIDENTIAL), REFUSED, "classification-too-high");
        expect(Ask.about("KR").classified(Classification.SECRET), REFUSED, "classification-too-high");
        expect(Ask.cen().classified(Classification.RESTRICTED), REFUSED, "classification-too-high");
        expect(Ask.operation("AU").classified(Classification.RESTRICTED), REFUSED, "classification-too-high");
    }

    @Test
    void tlp_red_to_a_group() {
        expect(Ask.cen().tlp(Tlp.RED), REFUSED, "tlp-audience");
        expect(Ask.operation("AU").tlp(Tlp.RED), REFUSED, "tlp-audience");
        expect(Ask.about("KR").tlp(Tlp.RED), PERMITTED);
        expect(Ask.cen().tlp(Tlp.AMBER), PERMITTED);
    }

    @Test
    void what_no_question_can_know_is_listed_as_assumed() {
        var assumed = Ask.about("KR").answer().findings().stream()
                .filter(finding -> finding.reason().equals("assumed"))
                .map(Finding::clause);

        assertThat(assumed).contains("interest-check", "reciprocity", "designated-official", "undertaking");
    }

    @ParameterizedTest
    @EnumSource(
            value = Membership.class,
            names = {"UNKNOWN", "HELD"})
    void a_dispatch_in_an_operation_nobody_knows_goes_to_a_person(Membership membership) {
        expect(Ask.operation("US").dispatched(membership), REFERRED, "basis-needs-human");
        expect(Ask.operation("US").dispatched(membership).allowed(Referral.BASIS), PERMITTED);
    }

    @Test
    void a_dispatch_between_members_of_a_running_operation_needs_nobody() {
        expect(Ask.operation("US").dispatched(Membership.MEMBER), PERMITTED);
        expect(Ask.operation("US").nominal().dispatched(Membership.MEMBER), REFUSED, "nominal-data-in-operation-lane");
        expect(Ask.operation("US").tlp(Tlp.RED).dispatched(Membership.MEMBER), REFUSED, "tlp-audience");
    }

    @Test
    void outside_of_the_running_operation_nobody_can_let_it_go() {
        expect(Ask.operation("US").dispatched(Membership.OUTSIDE), REFUSED, "no-legal-basis");
        expect(Ask.operation("US").dispatched(Membership.OUTSIDE).allowed(Referral.BASIS), REFUSED, "no-legal-basis");
        assertThat(Ask.operation("US").dispatched(Membership.OUTSIDE).answer().findings())
                .anyMatch(finding -> finding.reason().equals("not-both-in-operation"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Membership.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ASSUMED"})
    void a_dispatch_assumes_nothing(Membership membership) {
        for (var ask : List.of(Ask.about("KR").nominal(), Ask.about("EU").nominal(), Ask.operation("AU"), Ask.cen())) {
            assertThat(ask.dispatched(membership).answer().findings())
                    .noneMatch(finding -> finding.reason().equals("assumed"));
        }
    }

    @Test
    void a_dispatch_to_somebody_who_does_not_take_part_in_the_lane() {
        expect(Ask.cen().dispatched(Membership.LACKING), REFUSED, "no-legal-basis");
        expect(Ask.about("KR").dispatched(Membership.LACKING), REFUSED, "no-legal-basis");
        expect(Ask.operation("AU").dispatched(Membership.LACKING), REFUSED, "basis-needs-human", "no-legal-basis");
        expect(Ask.cen().dispatched(Membership.HELD), PERMITTED);
        expect(Ask.about("KR").nominal().dispatched(Membership.HELD), PERMITTED);
    }

    @Test
    void the_strictest_wins_and_every_problem_is_listed() {
        expect(
                Ask.about("HK").nominal().forCourt().handling(HandlingCode.H3).classified(Classification.SECRET),
                REFUSED,
                "classification-too-high",
                "criminal-use-prohibited",
                "handling-needs-human",
                "nominal-needs-human");
    }

    @Test
    void assistance_with_conditions_of_its_own_goes_to_a_person() {
        var request = Ask.about("KR").request(RequestKind.CONTROLLED_DELIVERY);
        expect(request, PERMITTED);
        assertThat(request.answer().findings())
                .anyMatch(finding -> finding.clause().equals("request-review")
                        && finding.reason().equals("assumed"));
        expect(request.dispatched(Membership.HELD), REFERRED, "request-needs-human");
        expect(request.allowed(Referral.WATCHING), PERMITTED);
        expect(Ask.about("KR").request(RequestKind.INFORMATION), PERMITTED);
        expect(Ask.cen().request(RequestKind.CONTROLLED_DELIVERY), REFUSED, "request-kind-out-of-scope");
    }

    private static Consent courtConsent(String until) {
        return new Consent(
                Party.customs("JP"),
                Optional.of(Party.customs("MD")),
                Consent.CRIMINAL_COURT,
                "GRANTED",
                Optional.of(LocalDate.parse(until)));
    }

    private static Frameworks reviewingDrugs(String id) {
        var framework = Samples.FRAMEWORKS.named(id).orElseThrow();
        var clauses = new ArrayList<Clause>();
        for (var clause : framework.clauses()) {
            clauses.add(
                    clause instanceof PersonalData gate
                            ? new PersonalData(
                                    gate.gate(),
                                    gate.undertaking(),
                                    new TreeSet<>(List.of(CommodityCategory.DRUG)),
                                    gate.cite())
                            : clause);
        }
        return new Frameworks(List.of(Samples.variant(framework, id, clauses)));
    }

    private static void expect(Ask ask, Outcome outcome, String... problems) {
        var answer = ask.answer();

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.problems()).containsExactly(problems);
    }
}
