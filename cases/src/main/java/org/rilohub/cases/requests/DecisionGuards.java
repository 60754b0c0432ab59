package org.rilohub.cases.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rilohub.agreements.Terms;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.RequestDecision;

/** What a decision must say: what is missing, which questions, on what ground. */
final class DecisionGuards {
    private DecisionGuards() {}

    static List<Defect> defects(Guard guard, Turn turn) {
        if (!(turn.content() instanceof RequestDecision decision)) {
            throw new IllegalStateException(
                    "no decision but a message of type " + turn.content().type());
        }
        return switch (guard) {
            case MISSING_NAMED -> Guards.unless(!decision.missing().isEmpty(), "missing", "NL-JP 7(2)", Remedy.MISSING);
            case QUESTIONS_ASKED ->
                Guards.unless(decision.questions().isPresent(), "questions", "design", Remedy.QUESTIONS);
            case CONDITIONS_NAMED ->
                Guards.unless(!decision.conditions().isEmpty(), "conditions", "NL-JP 11(1)", Remedy.CONDITIONS);
            case COSTS_NAMED ->
                Guards.unless(decision.estimatedCosts().isPresent(), "estimatedCosts", "NL-JP 13(2)", Remedy.COSTS);
            case CONSULTATION ->
                Guards.unless(
                        !decision.conditions().isEmpty() || decision.until().isPresent(),
                        "conditions",
                        "NL-JP 11(3)",
                        Remedy.CONSULT);
            default -> groundAndReasons(decision, turn);
        };
    }

    private static List<Defect> groundAndReasons(RequestDecision decision, Turn turn) {
        var defects = new ArrayList<Defect>();
        defects.addAll(Guards.unless(decision.reasons().isPresent(), "reasons", "NL-JP 11(4)", Remedy.REASONS));
        defects.addAll(Guards.unless(
                decision.ground().filter(ground -> counts(ground, turn)).isPresent(),
                "ground",
                "NL-JP 11(1)",
                Remedy.GROUND));
        return defects;
    }

    /** A ground of the framework, or one that every framework has because its agreement need not name it. */
    private static boolean counts(String ground, Turn turn) {
        boolean isOfAgreements = Arrays.stream(Terms.Ground.values())
                .anyMatch(known -> known.name().equals(ground));
        return isOfAgreements
                ? turn.framework()
                        .map(framework -> framework.terms().refusalGrounds().value().stream())
                        .orElseGet(() -> Arrays.stream(Terms.Ground.values()))
                        .anyMatch(known -> known.name().equals(ground))
                : CodeLists.standard()
                        .find("refusal-ground", ground, turn.today())
                        .isPresent();
    }
}
