package org.rilohub.cases.requests;

/** What a step asks for beside its turn; each is named by the problem its failure is. */
enum Guard {
    /** To the other side, to nobody else, in the CMAA lane. */
    ADDRESSED("out-of-turn"),
    /** Holds every element of 7(2). */
    COMPLETE("incomplete-request"),
    /** Urgent, with a reason, and taken down by now. */
    URGENT_WITH_REASON("incomplete-request"),
    /** Between the same sides and of the same kind as before. */
    SAME_REQUEST("out-of-turn"),
    /** The requested side goes on without the written form. */
    WRITING_WAIVED("oral-not-confirmed"),
    /** Oral, and not there in writing yet. */
    UNCONFIRMED("out-of-turn"),
    CLARIFICATION_CLOSED("out-of-turn"),
    CLARIFICATION_OPEN("out-of-turn"),
    /** Says what is missing. */
    MISSING_NAMED("incomplete-decision"),
    QUESTIONS_ASKED("incomplete-decision"),
    CONDITIONS_NAMED("incomplete-decision"),
    COSTS_NAMED("incomplete-decision"),
    /** Gives reasons, and a ground that the framework or the general law has (11(4)). */
    GROUND_AND_REASONS("incomplete-decision"),
    /** Proposes what to consult on: conditions, or a day (11(3)). */
    CONSULTATION("incomplete-decision"),
    /** The request said that its side could not do the same (11(2)). */
    CANNOT_DO_THE_SAME("out-of-turn"),
    /** Says whether the special procedure was followed, and why not (NL-ZA 11(3)). */
    PROCEDURE_SAID("incomplete-decision"),
    /** Surveillance results answer what asked to watch. */
    WATCHED("out-of-turn"),
    /** The agreement lets requests that came before its end be completed (16(2)). */
    MAY_BE_COMPLETED("agreement-not-in-force"),
    /** Official designated by its side, if that side named any (7(3)). */
    OFFICIAL_DESIGNATED("official-not-designated");

    private final String problem;

    Guard(String problem) {
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
