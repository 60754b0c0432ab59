package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rilohub.agreements.clauses.Confidentiality;
import org.rilohub.agreements.clauses.Reciprocity;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Party;

/** What travels with a message: by whose rule, and until when. */
class ObligationsTest {
    private static final LocalDate SENT = LocalDate.of(2025, 6, 1);

    @Test
    void a_plain_report_on_a_framework_of_the_older_form() {
        assertThat(obligations(Ask.about("KR").terms(sent(Optional.empty()))))
                .containsExactly(
                        "customs-purposes-only",
                        "delete-by:2030-06-01",
                        "no-court-use",
                        "no-domestic-agencies",
                        "no-third-party",
                        "not-sole-ground",
                        "notice-before-disclosure",
                        "protect-as-provider",
                        "report-back");
    }

    @Test
    void the_newer_form_allows_court_use_by_consent_from_its_day_on() {
        assertThat(obligations(Ask.about("MX")))
                .contains("court-use-by-consent")
                .doesNotContain("no-court-use");
        assertThat(obligations(Ask.about("IN").asOf("2015-01-01")))
                .contains("no-court-use")
                .doesNotContain("court-use-by-consent");
    }

    @Test
    void agencies_at_home_may_be_told_where_the_framework_says_so_and_nobody_objects() {
        var objecting = new ProviderTerms(true, Optional.empty(), Optional.empty());

        assertThat(obligations(Ask.about("NL"))).doesNotContain("no-domestic-agencies");
        assertThat(obligations(Ask.about("NL").terms(objecting))).contains("no-domestic-agencies");
        assertThat(obligations(Ask.about("NL").handling(HandlingCode.H2))).contains("no-domestic-agencies");
        assertThat(obligations(Ask.about("KR"))).contains("no-domestic-agencies");
    }

    @Test
    void the_lanes_without_a_framework_oblige_as_well() {
        assertThat(obligations(Ask.cen()))
                .containsExactly(
                        "customs-purposes-only",
                        "delete-by:2030-06-30",
                        "no-court-use",
                        "no-third-party",
                        "not-sole-ground");
        assertThat(obligations(Ask.operation("AU"))).isEqualTo(obligations(Ask.cen()));
    }

    @Test
    void h1_travels_whatever_the_proceedings() {
        assertThat(obligations(Ask.about("NL").handling(HandlingCode.H1))).contains("no-judicial-disclosure");
        assertThat(obligations(Ask.about("NL"))).doesNotContain("no-judicial-disclosure");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, delete-by:2025-12-31", "2031-01-01, delete-by:2030-06-01"})
    void it_is_deleted_when_the_provider_says_and_never_later_than_the_framework(LocalDate named, String obligation) {
        assertThat(obligations(Ask.about("KR").terms(sent(Optional.of(named))))).contains(obligation);
    }

    @Test
    void what_may_not_be_kept_any_more_is_not_told() {
        var until = sent(Optional.of(LocalDate.of(2025, 6, 29)));

        assertThat(Ask.about("KR").terms(until).answer().problems()).containsExactly("retention-expired");
        assertThat(Ask.about("KR").terms(until).answer().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(Ask.about("KR").terms(until).asOf("2025-06-29").answer().outcome())
                .isEqualTo(Outcome.PERMITTED);
    }

    @ParameterizedTest
    @CsvSource({"NL, true", "IT, true", "DE, true", "ES, true", "FR, true", "BE, true", "AT, true", "KR, false"})
    void a_member_state_of_the_union_has_duties_of_its_own(String country, boolean member) {
        assertThat(Ask.about(country).answer().findings().stream()
                        .anyMatch(finding -> finding.clause().equals("member-state-duties")))
                .isEqualTo(member);
        assertThat(obligations(Ask.about(country))).contains("notice-before-disclosure");
    }

    @ParameterizedTest
    @CsvSource({"AW", "CW", "SX"})
    void a_territory_to_which_the_agreement_does_not_extend_has_no_basis(String territory) {
        assertThat(Ask.about(territory).answer().problems()).containsExactly("no-legal-basis");
        assertThat(Ask.about("NL").answer().findings())
                .anySatisfy(finding -> assertThat(finding.parameters()).containsExactly("AW CW SX"));
    }

    @Test
    void the_law_of_the_receiver_may_set_the_level_of_secrecy() {
        var clause = new Confidentiality(Confidentiality.Benchmark.RECEIVER, Citation.officeDefault("test"));

        assertThat(clause.examine(Ask.about("KR").question()).obligations()).containsExactly("protect-as-receiver");
    }

    @Test
    void an_assurance_of_reciprocity_may_lapse_and_then_a_person_decides() {
        var clause = new Reciprocity(Optional.of(LocalDate.of(2025, 6, 29)), Citation.officeDefault("test"));

        var lapsed = clause.examine(Ask.about("KR").question());
        var lastDay = clause.examine(Ask.about("KR").asOf("2025-06-29").question());

        assertThat(lapsed.problem()).contains(Problem.BASIS_NEEDS_HUMAN);
        assertThat(lapsed.finding().parameters()).containsExactly("2025-06-29");
        assertThat(lastDay.finding().verdict()).isEqualTo(Verdict.MET);
        assertThat(lastDay.finding().reason()).isEqualTo("assumed");
    }

    @Test
    void what_came_from_elsewhere_keeps_its_obligations() {
        var ask = Ask.about("MX")
                .terms(sent(Optional.empty()))
                .origin(given("no-court-use", "delete-by:2026-01-31", "protect-as-receiver"))
                .consent("NL", Consent.ONWARD, "GRANTED");

        assertThat(ask.answer().outcome()).isEqualTo(Outcome.PERMITTED);
        assertThat(obligations(ask))
                .contains("no-court-use", "delete-by:2026-01-31", "protect-as-provider")
                .doesNotContain("delete-by:2030-06-01", "court-use-by-consent", "protect-as-receiver");
    }

    @Test
    void what_was_given_for_no_court_goes_to_none_whoever_consents() {
        var ask = Ask.about("MX")
                .forCourt()
                .consent("NL", Consent.ONWARD, "GRANTED")
                .consent("JP", Consent.CRIMINAL_COURT, "GRANTED");

        assertThat(ask.origin(given()).answer().outcome()).isEqualTo(Outcome.PERMITTED);
        assertThat(ask.origin(given("no-court-use")).answer().problems()).containsExactly("criminal-use-prohibited");
    }

    @Test
    void what_should_be_deleted_by_now_goes_nowhere() {
        var ask = Ask.about("MX").origin(given("delete-by:2025-06-29")).consent("NL", Consent.ONWARD, "GRANTED");

        assertThat(ask.answer().problems()).containsExactly("retention-expired");
    }

    @Test
    void what_nobody_named_as_the_origin_asks_a_person_and_refuses_nothing() {
        for (var ask : List.of(Ask.about("MX").forCourt(), Ask.about("MX"))) {
            var answer = ask.origin(given(true, "no-court-use", "delete-by:2025-06-29"))
                    .consent("NL", Consent.ONWARD, "GRANTED")
                    .consent("JP", Consent.CRIMINAL_COURT, "GRANTED")
                    .answer();

            assertThat(answer.outcome()).isEqualTo(Outcome.REFERRED);
            assertThat(answer.problems()).containsExactly("originator-consent-needed");
        }
    }

    @Test
    void what_was_given_for_a_court_by_consent_asks_its_giver() {
        var ask = Ask.about("MX")
                .forCourt()
                .origin(given("court-use-by-consent"))
                .consent("NL", Consent.ONWARD, "GRANTED")
                .consent("JP", Consent.CRIMINAL_COURT, "GRANTED");

        assertThat(ask.answer().problems()).containsExactly("originator-consent-needed");
        assertThat(ask.consent("NL", Consent.CRIMINAL_COURT, "GRANTED").answer().outcome())
                .isEqualTo(Outcome.PERMITTED);
    }

    @Test
    void what_was_made_longer_ago_than_it_may_be_kept_is_not_told() {
        var old = new ProviderTerms(false, Optional.empty(), Optional.of(LocalDate.of(2020, 6, 29)));

        assertThat(Ask.about("KR").terms(old).answer().problems()).containsExactly("retention-expired");
        assertThat(Ask.cen().terms(old).answer().problems()).containsExactly("retention-expired");
        assertThat(Ask.about("KR").terms(old).asOf("2025-06-29").answer().outcome())
                .isEqualTo(Outcome.PERMITTED);
    }

    @Test
    void the_provider_is_heard_in_the_lanes_without_a_framework_too() {
        var terms = new ProviderTerms(true, Optional.of(LocalDate.of(2025, 12, 31)), Optional.of(SENT));

        assertThat(obligations(Ask.cen().terms(terms))).contains("no-domestic-agencies", "delete-by:2025-12-31");
    }

    @ParameterizedTest
    @EnumSource
    void every_obligation_has_a_sentence_in_both_languages(Obligation obligation) {
        var code = obligation == Obligation.DELETE_BY ? Obligation.deleteBy(SENT) : obligation.toString();

        assertThat(Obligation.isKnown(code)).isTrue();
        assertThat(Sentences.ofObligation(code, Locale.ENGLISH)).matches("[A-Z].*\\.");
        assertThat(Sentences.ofObligation(code, Locale.JAPANESE)).endsWith("\u3002");
    }

    @Test
    void only_the_hubs_own_obligation_stays_at_home() {
        assertThat(Obligation.travels("generalise-detection")).isFalse();
        assertThat(Obligation.travels("no-onward")).isTrue();
        assertThat(Obligation.isKnown("delete-by:2025-13-01")).isFalse();
        assertThat(Obligation.isKnown("delete-by")).isFalse();
        assertThat(Obligation.isKnown("anything")).isFalse();
    }

    private static List<String> obligations(Ask ask) {
        return ask.answer().obligations();
    }

    private static ProviderTerms sent(Optional<LocalDate> retainUntil) {
        return new ProviderTerms(false, retainUntil, Optional.of(SENT));
    }

    private static Origin given(String... obligations) {
        return given(false, obligations);
    }

    private static Origin given(boolean likely, String... obligations) {
        return new Origin(
                Party.customs("NL"),
                Optional.of("JP-NL-CMAA"),
                new TreeSet<>(),
                new TreeSet<>(List.of(obligations)),
                likely);
    }
}
