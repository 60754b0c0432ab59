package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.MessageType;

class BasisChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "MX, 2025-06-30, JP-MX-CMAA",
        "GB, 2025-06-30, JP-GB-CMAA",
        "GB, 2016-06-07, JP-GB-AA",
        "AU, 2025-06-30, JP-AU-EPA",
        "AU, 2014-01-01, JP-AU-AA",
        "NZ, 2025-06-30, JP-NZ-AA",
        "CL, 2025-06-30, CPTPP-CL",
        "PE, 2025-06-30, JP-PE-EPA"
    })
    void takes_the_first_in_order_that_is_in_force(String country, String day, String framework) {
        assertThat(basis(Ask.about(country).asOf(day))).isEqualTo(framework);
    }

    @Test
    void prefers_for_a_criminal_court_one_in_which_consent_is_possible() {
        var agreement = Samples.FRAMEWORKS.named("JP-AU-EPA").orElseThrow();
        var unamended = new Framework(
                agreement.id(),
                agreement.name(),
                agreement.parties(),
                agreement.kind(),
                Samples.FRAMEWORKS.named("JP-PE-EPA").orElseThrow().validity(),
                agreement.commodities(),
                agreement.messages(),
                agreement.clauses(),
                agreement.terms(),
                agreement.versionHash());
        var arrangement = Samples.FRAMEWORKS.named("JP-AU-AA").orElseThrow();
        var agreements = new Agreements(new Frameworks(List.of(unamended, arrangement)), scan -> Samples.nothing());

        assertThat(agreements.answer(Ask.about("AU").question()).framework().map(Answer.Basis::framework))
                .contains("JP-AU-EPA");
        assertThat(agreements
                        .answer(Ask.about("AU").forCourt().question())
                        .framework()
                        .map(Answer.Basis::framework))
                .contains("JP-AU-AA");
    }

    @Test
    void says_of_every_framework_of_the_pair_why_it_was_or_was_not_the_basis() {
        assertThat(considered(Ask.about("AU")))
                .containsExactly(
                        "CPTPP-AU LOWER_RANK later-in-order",
                        "JP-AU-AA LOWER_RANK later-in-order",
                        "JP-AU-EPA CHOSEN first-in-order");
        assertThat(considered(Ask.about("GB").message(MessageType.Warning)))
                .containsExactly(
                        "CPTPP-GB OUT_OF_SCOPE request-kind-out-of-scope",
                        "JP-GB-AA NOT_IN_FORCE ended",
                        "JP-GB-CMAA CHOSEN first-in-order");
    }

    @Test
    void uses_the_basis_the_sender_named_even_if_another_ranks_before_it() {
        var answer = Ask.about("AU").named("JP-AU-AA").answer();

        assertThat(answer.framework().map(Answer.Basis::framework)).contains("JP-AU-AA");
        assertThat(considered(Ask.about("AU").named("JP-AU-AA")))
                .contains("JP-AU-AA CHOSEN named-by-sender", "JP-AU-EPA LOWER_RANK not-the-named-one");
    }

    @ParameterizedTest
    @CsvSource({
        "GB, JP-GB-AA, agreement-not-in-force",
        "GB, JP-KR-CMAA, no-legal-basis",
        "GB, no such framework, no-legal-basis"
    })
    void refuses_a_named_basis_that_cannot_carry_the_message_and_replaces_it_with_none(
            String country, String named, String problem) {
        var answer = Ask.about(country).named(named).answer();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.framework()).isEmpty();
        assertThat(answer.problems()).containsExactly(problem);
    }

    @Test
    void says_that_the_named_basis_is_unknown_and_not_how_the_sender_named_it() {
        var answer = Ask.about("GB").named("YAMADA-TARO").answer();

        assertThat(answer.findings())
                .filteredOn(finding -> finding.reason().equals("named-basis-unknown"))
                .singleElement()
                .extracting(Finding::parameters)
                .isEqualTo(List.of("customs:JP", "customs:GB"));
        assertThat(answer.toString()).doesNotContain("YAMADA");
    }

    @Test
    void moves_on_where_the_scope_does_not_fit_but_never_for_a_gate() {
        var mexico = Samples.FRAMEWORKS.named("JP-MX-CMAA").orElseThrow();
        var withoutDrugs = Samples.withoutDrugs(mexico);
        var pacific = Samples.FRAMEWORKS.named("CPTPP-MX").orElseThrow();
        var narrower = new Agreements(
                new Frameworks(List.of(Samples.scoped(mexico, withoutDrugs, mexico.messages()), pacific)),
                scan -> Samples.nothing());

        var drugs = Ask.about("MX").categories(CommodityCategory.DRUG).question();
        var nominal = Ask.about("AU").nominal();

        assertThat(narrower.answer(drugs).framework().map(Answer.Basis::framework))
                .contains("CPTPP-MX");
        assertThat(basis(nominal)).isEqualTo("JP-AU-EPA");
    }

    @Test
    void names_the_version_it_rests_on() {
        assertThat(Ask.about("KR").answer().framework().orElseThrow().versionHash())
                .matches("sha-256:[0-9a-f]{64}");
    }

    private static List<String> considered(Ask ask) {
        return ask.answer().considered().stream()
                .map(one -> String.join(" ", one.framework(), one.verdict(), one.why()))
                .toList();
    }

    private static String basis(Ask ask) {
        return ask.answer().framework().orElseThrow().framework();
    }
}
