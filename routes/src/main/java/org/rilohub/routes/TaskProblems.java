package org.rilohub.routes;

import java.util.List;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.tasks.NotDecidedException;
import org.rilohub.partners.InvalidMessageException.Defect;

/** Why a vote did not count, or a case takes no more of what it was told, as whoever said it is answered. */
final class TaskProblems {
    private TaskProblems() {}

    static ProblemException of(NotDecidedException e) {
        return new ProblemException(
                switch (e.why()) {
                    case NOT_FOUND -> Problems.of("not-found");
                    case NOT_OPEN -> Problems.of("task-closed");
                    case CHANGED -> Problems.of("precondition-failed");
                    case NO_ROLE, BARRED -> Problems.of("forbidden");
                    case SAME_PERSON -> Problems.of("already-approved");
                    case GROUND ->
                        defect("ground", "Give a code of the list refusal-ground to say no, and none to say yes.");
                    case REASONS -> defect("reasons", "Say why, in your own words.");
                    case CHOICE ->
                        defect("choice", "Choose one of those the task offers to say yes, as who said yes before did.");
                });
    }

    static ProblemException of(OutOfTurnException e) {
        return new ProblemException(Problems.of(e.problem(), defects(e)));
    }

    static List<Defect> defects(OutOfTurnException e) {
        return e.defects().stream()
                .map(defect -> new Defect(defect.field(), defect.rule(), defect.remedy()))
                .toList();
    }

    /** The same; whatever is not there is not there in the same words. */
    static ProblemException hiding(OutOfTurnException e) {
        return e.problem().equals("not-found") ? new ProblemException(Problems.of("not-found")) : of(e);
    }

    private static Problem defect(String field, String remedy) {
        return Problems.of("schema-invalid", List.of(new Defect(field, "TASK", remedy)));
    }
}
