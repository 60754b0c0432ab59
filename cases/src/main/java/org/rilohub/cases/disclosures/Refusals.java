package org.rilohub.cases.disclosures;

import java.util.List;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;

/** The ways in which a case says no to a message. */
public final class Refusals {
    private Refusals() {}

    /** What it names is not there for this sender: whether it is there for somebody else is not said. */
    public static OutOfTurnException notFound(String reason, String field) {
        return OutOfTurnException.notFound(
                reason, field, "Name what you were told, or were asked, by the id under which it came to you.");
    }

    /** One thing in it contradicts a rule. */
    public static OutOfTurnException violated(String reason, String field, String remedy) {
        return OutOfTurnException.of("rule-violated", reason, field, remedy);
    }

    /** Something that the article asks for is missing. */
    public static OutOfTurnException incomplete(String reason, List<Defect> missing) {
        return new OutOfTurnException("incomplete-request", reason, missing);
    }

    /** Its case is past this step, or not yet there. */
    public static OutOfTurnException outOfTurn(String reason, String field, String remedy) {
        return OutOfTurnException.of("out-of-turn", reason, field, remedy);
    }
}
