package org.rilohub.agreements;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rilohub.agreements.Decision.Permitted;
import org.rilohub.agreements.Decision.Referred;
import org.rilohub.agreements.Decision.Refused;
import org.rilohub.agreements.clauses.Rules;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Submission;

/** Every framework the hub knows, asked one question at a time. Same question, same answer, always. */
public final class Agreements {
    private final Supplier<Frameworks> frameworks;
    private final Questions questions;

    /**
     * With the same frameworks for ever.
     *
     * @param scan finds what free text and pictures should not hold: a code by path; every path it names counts as
     *     nominal
     */
    public Agreements(Frameworks frameworks, Function<Submission, SortedMap<String, String>> scan) {
        this(() -> frameworks, scan);
    }

    /**
     * @param frameworks asked once for each answer, so that a new version counts from the next one on
     * @param scan as above
     */
    public Agreements(Supplier<Frameworks> frameworks, Function<Submission, SortedMap<String, String>> scan) {
        this.frameworks = frameworks;
        this.questions = new Questions(scan);
    }

    /** With the frameworks the hub is shipped with, known as of June 2025. */
    public static Agreements standard(Function<Submission, SortedMap<String, String>> scan) {
        return new Agreements(FrameworkFiles.packaged(), scan);
    }

    /** As they are now. */
    public Frameworks frameworks() {
        return frameworks.get();
    }

    /** Asks every clause of the basis, even after a breach: an auditor wants all the reasons, not the first. */
    public Answer answer(Question question) {
        return switch (question.lane()) {
            case CMAA -> onABasis(question);
            case CEN -> inALane(Rules.ofCenLane(), question);
            case OPERATION -> inALane(Rules.ofOperationLane(), question);
        };
    }

    private static Answer inALane(List<Clause> rules, Question question) {
        return Answer.of(Optional.empty(), Rulings.heard(opinions(rules, question), question), List.of());
    }

    private Answer onABasis(Question question) {
        var known = frameworks();
        var choice = BasisChoice.among(known.of(question.from(), question.to(), question.asOf()), question);
        var asked = opinions(known, choice, question);
        return Opinion.anyBreached(asked)
                ? answer(choice, asked, question)
                : answer(choice.ruled(), opinions(known, choice.ruled(), question), question);
    }

    private static Answer answer(BasisChoice choice, List<Opinion> asked, Question question) {
        return Answer.of(choice.basis().map(Framework::asBasis), Rulings.heard(asked, question), choice.considered());
    }

    private static List<Opinion> opinions(Frameworks known, BasisChoice choice, Question question) {
        var ofClauses = choice.candidates().stream()
                .flatMap(basis -> opinions(known.rules(basis), question).stream())
                .distinct();
        return Stream.concat(choice.opinions().stream(), ofClauses).toList();
    }

    private static List<Opinion> opinions(List<Clause> clauses, Question question) {
        return clauses.stream().map(clause -> clause.examine(question)).toList();
    }

    /** Decides one dispatch: the question is made from it by one pure function. */
    public Decision decide(Dispatch dispatch, Circumstances circumstances) {
        var question = questions.about(dispatch, circumstances);
        var answer = answer(question);
        return switch (answer.outcome()) {
            case PERMITTED -> new Permitted(question, answer, dispatch);
            case REFERRED -> new Referred(question, answer);
            case REFUSED -> new Refused(question, answer);
        };
    }
}
