package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.rilohub.agreements.clauses.PersonalData;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Tlp;

/** What holds of every question, however odd, in every world of frameworks. */
class LawsTest {
    @Property
    void adding_a_clause_to_the_basis_never_permits_more(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question,
            @ForAll("clauses") Clause added) {
        var stricter = world.on(question.asOf()).stream()
                .map(framework -> Samples.variant(framework, framework.id(), with(framework.clauses(), added)))
                .toList();

        var before = answer(world, question);
        Statistics.collect(question.lane(), before.outcome());

        assertPermitsNoMore(knowing(stricter).answer(question), before);
    }

    @Property
    void raising_the_handling_never_permits_more(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question,
            @ForAll HandlingCode added) {
        var codes = new TreeSet<>(question.handling());
        codes.add(added);
        var raised = Changed.of(question, codes, question.tlp(), question.classification());

        assertPermitsNoMore(answer(world, raised), answer(world, question));
    }

    @Property
    void raising_the_tlp_label_never_permits_more(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question,
            @ForAll Tlp higher) {
        var tlp = higher.compareTo(question.tlp()) > 0 ? higher : question.tlp();
        var raised = Changed.of(question, question.handling(), tlp, question.classification());

        assertPermitsNoMore(answer(world, raised), answer(world, question));
    }

    @Property
    void raising_the_classification_never_permits_more(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question,
            @ForAll Classification higher) {
        var level = higher.compareTo(question.classification()) > 0 ? higher : question.classification();
        var raised = Changed.of(question, question.handling(), question.tlp(), level);

        assertPermitsNoMore(answer(world, raised), answer(world, question));
    }

    @Property
    void in_the_operation_lane_nothing_leaves_but_between_members_or_with_a_person(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question) {
        boolean dispatched = question.lane() == Lane.OPERATION && question.membership() != Membership.ASSUMED;

        if (dispatched && answer(world, question).outcome() == Outcome.PERMITTED) {
            assertThat(question.membership()).isNotIn(Membership.OUTSIDE, Membership.LACKING);
            assertThat(question.membership() == Membership.MEMBER
                            || !question.rulings().isEmpty())
                    .isTrue();
        }
    }

    @Property
    void taking_away_the_frameworks_of_the_pair_refuses(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question) {
        var others = world.on(question.asOf()).stream()
                .filter(framework -> !framework.binds(question.from(), question.to()))
                .toList();

        if (question.lane() == Lane.CMAA) {
            assertThat(knowing(others).answer(question).outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Property
    void in_the_cmaa_lane_no_framework_in_force_means_refused(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question) {
        var inForce = world.of(question.from(), question.to(), question.asOf()).stream()
                .anyMatch(
                        framework -> framework.inForceOn(question.asOf()) || BegunBefore.finishes(question, framework));

        if (question.lane() == Lane.CMAA && !inForce) {
            assertThat(answer(world, question).outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Property
    void nothing_is_permitted_that_the_basis_alone_would_not(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question) {
        var answer = answer(world, question);

        answer.framework()
                .flatMap(basis -> world.named(basis.framework(), question.asOf()))
                .ifPresent(basis -> {
                    var alone = knowing(List.of(basis)).answer(question);
                    assertThat(alone.outcome()).isEqualTo(answer.outcome());
                    assertThat(alone.withheld()).isEqualTo(answer.withheld());
                    assertThat(alone.obligations()).isEqualTo(answer.obligations());
                });
    }

    @Property
    void nominal_data_leave_only_on_an_open_gate_or_with_a_person(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question) {
        var answer = answer(world, question);

        if (question.nominal() && answer.outcome() == Outcome.PERMITTED) {
            var withheld =
                    answer.withheld().stream().map(Answer.Withheld::field).toList();
            var open = answer.framework()
                    .flatMap(basis -> world.named(basis.framework(), question.asOf()))
                    .filter(LawsTest::hasAnOpenGate)
                    .isPresent();
            var ruled = answer.findings().stream()
                    .anyMatch(finding -> finding.clause().equals("personal-data")
                            && finding.reason().equals("ruled"));
            assertThat(open || ruled || withheld.containsAll(question.nominalPaths()))
                    .isTrue();
        }
    }

    @Property
    void a_ruling_that_allows_never_turns_a_refusal(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question,
            @ForAll("rulings") Ruling ruling) {
        var before = answer(world, question);

        if (before.outcome() == Outcome.REFUSED && ruling.says() == Ruling.Says.ALLOW) {
            assertThat(answer(world, Changed.ruled(question, ruling)).outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Property
    void a_ruling_that_refuses_always_refuses(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question,
            @ForAll("rulings") Ruling ruling) {
        if (ruling.says() == Ruling.Says.REFUSE) {
            var after = answer(world, Changed.ruled(question, ruling));

            assertThat(after.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(after.problems()).contains("refused-by-provider");
        }
    }

    @Property
    void a_ruling_settles_what_it_names_and_nothing_else(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question,
            @ForAll("rulings") Ruling ruling) {
        var before = answer(world, question);
        var after = answer(world, Changed.ruled(question, ruling));

        var named = ruling.problems().stream().map(Problem::toString).toList();
        var others = before.problems().stream()
                .filter(problem -> !named.contains(problem))
                .toList();
        if (!choosesABasis(ruling)) {
            assertThat(after.problems()).containsAll(others);
        }
    }

    @Property
    void a_ruling_puts_no_withheld_path_back(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question,
            @ForAll("rulings") Ruling ruling) {
        var before = answer(world, question);
        var after = answer(world, Changed.ruled(question, ruling));

        if (!choosesABasis(ruling)) {
            assertThat(after.withheld()).isEqualTo(before.withheld());
            assertThat(after.obligations()).isEqualTo(before.obligations());
        }
    }

    @Property
    void no_ruling_settles_what_needs_the_consent_of_another(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question,
            @ForAll("rulings") Ruling ruling) {
        var needs = List.of("originator-consent-needed", "criminal-use-needs-consent");
        var before = answer(world, question).problems();
        var after = answer(world, Changed.ruled(question, ruling)).problems();

        if (!choosesABasis(ruling)) {
            assertThat(after.stream().filter(needs::contains))
                    .containsExactlyElementsOf(
                            before.stream().filter(needs::contains).toList());
        }
    }

    private static boolean choosesABasis(Ruling ruling) {
        return ruling.problems().contains(Problem.BASIS_AMBIGUOUS);
    }

    @Provide
    Arbitrary<Ruling> rulings() {
        return Arbitraries.randomValue(AnyQuestion::ruling);
    }

    private static boolean hasAnOpenGate(Framework framework) {
        return framework.clauses().stream()
                .anyMatch(clause ->
                        clause instanceof PersonalData data && data.gate() == PersonalData.Gate.OPEN_BY_UNDERTAKING);
    }

    @Property
    void every_refusal_and_every_referral_names_a_problem(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question) {
        var answer = answer(world, question);

        if (answer.outcome() != Outcome.PERMITTED) {
            assertThat(answer.problems()).isNotEmpty().isSorted();
        }
    }

    @Property
    void every_finding_can_be_read_in_both_languages(
            @ForAll(supplier = AnyWorld.class) Frameworks world,
            @ForAll(supplier = AnyQuestion.class) Question question) {
        for (var finding : answer(world, question).findings()) {
            assertThat(Sentences.of(finding, Locale.ENGLISH)).doesNotContain("{");
            assertThat(Sentences.of(finding, Locale.JAPANESE)).doesNotContain("{");
        }
    }

    @Provide
    Arbitrary<Clause> clauses() {
        return Arbitraries.randomValue(random -> {
            var clauses = random.nextBoolean()
                    ? AnyWorld.framework(random, "JP-ADDED").clauses()
                    : Samples.FRAMEWORKS
                            .all()
                            .get(random.nextInt(Samples.FRAMEWORKS.all().size()))
                            .clauses();
            return clauses.get(random.nextInt(clauses.size()));
        });
    }

    private static List<Clause> with(List<Clause> clauses, Clause added) {
        var more = new ArrayList<>(clauses);
        more.add(added);
        return more;
    }

    private static Agreements knowing(List<Framework> frameworks) {
        return new Agreements(new Frameworks(frameworks), scan -> Samples.nothing());
    }

    private static Answer answer(Frameworks world, Question question) {
        return new Agreements(world, scan -> Samples.nothing()).answer(question);
    }

    private static void assertPermitsNoMore(Answer stricter, Answer than) {
        assertThat(stricter.outcome()).isGreaterThanOrEqualTo(than.outcome());
        if (stricter.outcome() == Outcome.PERMITTED) {
            assertThat(fields(stricter)).containsAll(fields(than).toList());
            assertThat(covered(stricter.obligations())).containsAll(withoutDay(than.obligations()));
            Obligation.earliestDeletion(than.obligations())
                    .ifPresent(day -> assertThat(Obligation.earliestDeletion(stricter.obligations()))
                            .hasValueSatisfying(earlier -> assertThat(earlier).isBeforeOrEqualTo(day)));
        }
    }

    /** With what a stricter one of the same kind covers. */
    private static List<String> covered(List<String> obligations) {
        var covered = new ArrayList<>(obligations);
        if (obligations.contains("no-court-use")) {
            covered.add("court-use-by-consent");
        }
        if (obligations.contains("protect-as-provider")) {
            covered.add("protect-as-receiver");
        }
        return covered;
    }

    /** A day of deletion may only come earlier. */
    private static List<String> withoutDay(List<String> obligations) {
        return obligations.stream()
                .filter(obligation -> !obligation.startsWith("delete-by"))
                .toList();
    }

    private static Stream<String> fields(Answer answer) {
        return answer.withheld().stream().map(Answer.Withheld::field);
    }
}
