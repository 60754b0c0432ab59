package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Tlp;

/** What holds of every question, however odd. */
class LawsTest {
    @Property
    void adding_a_clause_to_the_basis_never_permits_more(
            @ForAll(supplier = AnyQuestion.class) Question question, @ForAll("clauses") Clause added) {
        var stricter = Samples.FRAMEWORKS.all().stream()
                .map(framework -> Samples.variant(framework, framework.id(), with(framework.clauses(), added)))
                .toList();

        var before = Samples.AGREEMENTS.answer(question);
        Statistics.collect(question.lane(), before.outcome());

        assertPermitsNoMore(knowing(stricter).answer(question), before);
    }

    @Property
    void raising_the_handling_never_permits_more(
            @ForAll(supplier = AnyQuestion.class) Question question, @ForAll HandlingCode added) {
        var codes = new TreeSet<>(question.handling());
        codes.add(added);

        assertPermitsNoMore(
                answer(Changed.of(question, codes, question.tlp(), question.classification())), answer(question));
    }

    @Property
    void raising_the_tlp_label_never_permits_more(
            @ForAll(supplier = AnyQuestion.class) Question question, @ForAll Tlp higher) {
        var tlp = higher.compareTo(question.tlp()) > 0 ? higher : question.tlp();

        assertPermitsNoMore(
                answer(Changed.of(question, question.handling(), tlp, question.classification())), answer(question));
    }

    @Property
    void raising_the_classification_never_permits_more(
            @ForAll(supplier = AnyQuestion.class) Question question, @ForAll Classification higher) {
        var level = higher.compareTo(question.classification()) > 0 ? higher : question.classification();

        assertPermitsNoMore(answer(Changed.of(question, question.handling(), question.tlp(), level)), answer(question));
    }

    @Property
    void taking_away_the_frameworks_of_the_pair_refuses(@ForAll(supplier = AnyQuestion.class) Question question) {
        var others = Samples.FRAMEWORKS.all().stream()
                .filter(framework -> !framework.binds(question.from(), question.to()))
                .toList();

        if (question.lane() == Lane.CMAA) {
            assertThat(knowing(others).answer(question).outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Property
    void in_the_cmaa_lane_no_framework_in_force_means_refused(@ForAll(supplier = AnyQuestion.class) Question question) {
        var inForce = Samples.FRAMEWORKS.of(question.from(), question.to(), question.asOf()).stream()
                .anyMatch(framework -> framework.inForceOn(question.asOf()));

        if (question.lane() == Lane.CMAA && !inForce) {
            assertThat(answer(question).outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Property
    void nothing_is_permitted_that_the_basis_alone_would_not(@ForAll(supplier = AnyQuestion.class) Question question) {
        var answer = answer(question);

        answer.framework()
                .flatMap(basis -> Samples.FRAMEWORKS.named(basis.framework()))
                .ifPresent(basis -> {
                    var alone = knowing(List.of(basis)).answer(question);
                    assertThat(alone.outcome()).isEqualTo(answer.outcome());
                    assertThat(alone.withheld()).isEqualTo(answer.withheld());
                    assertThat(alone.obligations()).isEqualTo(answer.obligations());
                });
    }

    @Property
    void nominal_data_leave_only_on_an_open_gate_or_with_a_person(
            @ForAll(supplier = AnyQuestion.class) Question question) {
        var answer = answer(question);

        if (question.nominal() && answer.outcome() == Outcome.PERMITTED) {
            var withheld =
                    answer.withheld().stream().map(Answer.Withheld::field).toList();
            var open = answer.framework()
                    .map(basis -> basis.framework().endsWith("-CMAA"))
                    .orElse(false);
            var reviewed = question.consented(question.from(), Consent.REVIEW);
            assertThat(open || reviewed || withheld.containsAll(question.nominalPaths()))
                    .isTrue();
        }
    }

    @Property
    void every_refusal_and_every_referral_names_a_problem(@ForAll(supplier = AnyQuestion.class) Question question) {
        var answer = answer(question);

        if (answer.outcome() != Outcome.PERMITTED) {
            assertThat(answer.problems()).isNotEmpty().isSorted();
        }
    }

    @Provide
    Arbitrary<Clause> clauses() {
        return Arbitraries.of(Samples.FRAMEWORKS.all().stream()
                .flatMap(framework -> framework.clauses().stream())
                .distinct()
                .toList());
    }

    private static List<Clause> with(List<Clause> clauses, Clause added) {
        var more = new ArrayList<>(clauses);
        more.add(added);
        return more;
    }

    private static Agreements knowing(List<Framework> frameworks) {
        return new Agreements(new Frameworks(frameworks), scan -> Samples.nothing());
    }

    private static Answer answer(Question question) {
        return Samples.AGREEMENTS.answer(question);
    }

    private static void assertPermitsNoMore(Answer stricter, Answer than) {
        assertThat(stricter.outcome()).isGreaterThanOrEqualTo(than.outcome());
        if (stricter.outcome() == Outcome.PERMITTED) {
            assertThat(fields(stricter)).containsAll(fields(than).toList());
            assertThat(stricter.obligations()).containsAll(than.obligations());
        }
    }

    private static Stream<String> fields(Answer answer) {
        return answer.withheld().stream().map(Answer.Withheld::field);
    }
}
