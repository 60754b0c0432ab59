package org.rilohub.cases;

import java.util.List;
import org.rilohub.ledger.sql.Database;

/** A message that its case cannot take now. Says what is wrong and what is possible instead, in codes. */
public final class OutOfTurnException extends RuntimeException {
    private final String problem;
    private final String reason;
    private final List<Defect> defects;
    private final transient Database.Task afterwards;

    /**
     * One thing that is wrong.
     *
     * @param field canonical path in the message, empty if it is about the whole
     * @param rule a code: the article that asks, or the state the case is in
     * @param remedy what the sender can do, in one sentence
     */
    public record Defect(String field, String rule, String remedy) {}

    /**
     * @param problem name of {@code urn:rilohub:problem:}, such as {@code out-of-turn} or {@code incomplete-request}
     * @param reason a code for the ledger, {@code REQUEST_IS_CLOSED}
     */
    public OutOfTurnException(String problem, String reason, List<Defect> defects) {
        this(problem, reason, defects, tx -> {});
    }

    private OutOfTurnException(String problem, String reason, List<Defect> defects, Database.Task afterwards) {
        super(problem + " " + reason);
        this.problem = problem;
        this.reason = reason;
        this.defects = List.copyOf(defects);
        this.afterwards = afterwards;
    }

    /** The same refusal, which leaves something behind although the message is not stored. */
    public OutOfTurnException leaving(Database.Task task) {
        return new OutOfTurnException(problem, reason, defects, task);
    }

    /**
     * There is no such thing for whoever names it: whether there is one for somebody else is not said.
     *
     * @param field that names it; empty if nothing in a message does
     * @param remedy what can be named instead
     */
    public static OutOfTurnException notFound(String reason, String field, String remedy) {
        return of("not-found", reason, field, remedy);
    }

    /** One thing is wrong; its rule is the reason. */
    public static OutOfTurnException of(String problem, String reason, String field, String remedy) {
        return new OutOfTurnException(problem, reason, List.of(new Defect(field, reason, remedy)));
    }

    public String problem() {
        return problem;
    }

    public String reason() {
        return reason;
    }

    public List<Defect> defects() {
        return defects;
    }

    /** What is stored once everything else is undone, in the transaction that writes the refusal down. */
    public Database.Task afterwards() {
        return afterwards;
    }
}
