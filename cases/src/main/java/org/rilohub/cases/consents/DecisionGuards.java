package org.rilohub.cases.consents;

import java.time.LocalDate;
import java.util.List;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.disclosures.Refusals;
import org.rilohub.schemas.ConsentAnswer;
import org.rilohub.schemas.ConsentDecision;

/** What a decision on a consent must be before it counts; each throws {@link OutOfTurnException}. */
final class DecisionGuards {
    private static final String DECISION = "consentDecision.decision";

    private DecisionGuards() {}

    /** In this order, on the day on which it is to count. */
    static ConsentState check(ConsentCase asked, Examination found, ConsentDecision decision, LocalDate today) {
        var next = follows(asked.state(), ConsentEvent.of(decision.decision()));
        saysWhy(decision);
        restsOnWhatWasFound(decision, found);
        if (next.grants()) {
            nothingStandsAgainst(found);
            hasItsDays(decision, today);
            hasItsConditions(decision);
        }
        return next;
    }

    private static ConsentState follows(ConsentState state, ConsentEvent event) {
        return ConsentCourse.after(state, event)
                .orElseThrow(() -> Refusals.outOfTurn(
                        "CONSENT_IS_" + state, DECISION, "Possible now: " + ConsentCourse.possible(state) + "."));
    }

    private static void saysWhy(ConsentDecision decision) {
        if (decision.decision() == ConsentAnswer.REFUSED && decision.ground().isEmpty()) {
            throw Refusals.incomplete(
                    "GROUND_MISSING",
                    List.of(new Defect("consentDecision.ground", "MISSING", "Name the ground of the refusal.")));
        }
    }

    private static void restsOnWhatWasFound(ConsentDecision decision, Examination found) {
        var grounds = found.grounds();
        var named = decision.ground().filter(grounds::contains);
        if (decision.decision() == ConsentAnswer.REFUSED && !grounds.isEmpty() && named.isEmpty()) {
            throw Refusals.violated(
                    "GROUND_DOES_NOT_FIT",
                    "consentDecision.ground",
                    "Name what the examination found: " + grounds + ".");
        }
    }

    private static void nothingStandsAgainst(Examination found) {
        if (!found.negative().isEmpty()) {
            throw new OutOfTurnException(
                    "out-of-turn", "EXAMINATION_IS_NEGATIVE", defects(found.negative(), "Refuse it."));
        }
        if (!found.allowsGrant()) {
            throw new OutOfTurnException(
                    "out-of-turn", "EXAMINATION_IS_OPEN", defects(found.open(), "Wait until it is answered."));
        }
    }

    private static List<Defect> defects(List<ConsentStep> steps, String remedy) {
        return steps.stream()
                .map(step -> new Defect(DECISION, step.name(), remedy))
                .toList();
    }

    /** Whatever is granted is granted until a day (POL-02). */
    private static void hasItsDays(ConsentDecision decision, LocalDate today) {
        if (decision.validUntil().isEmpty()) {
            throw Refusals.incomplete(
                    "LAST_DAY_MISSING",
                    List.of(new Defect(
                            "consentDecision.validUntil", "MISSING", "Name the last day the consent holds.")));
        }
        if (decision.validUntil().filter(today::isAfter).isPresent()) {
            throw Refusals.violated("DAY_IS_PAST", "consentDecision.validUntil", "Name a day that is still to come.");
        }
    }

    private static void hasItsConditions(ConsentDecision decision) {
        var conditional = decision.decision() == ConsentAnswer.GRANTED_WITH_CONDITIONS;
        var named = !decision.conditions().isEmpty();
        if (conditional != named) {
            throw Refusals.violated(
                    "CONDITIONS_DO_NOT_FIT",
                    "consentDecision.conditions",
                    "Conditions go with a conditional grant alone.");
        }
    }
}
