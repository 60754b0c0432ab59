package org.rilohub.routes;

import java.util.function.Function;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.tasks.NotDecidedException;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.StoreException;

/** The database as boards and desks ask it: whatever says no there is a problem that the asker is told. */
final class Enquiries {
    private final Database database;
    private final Function<OutOfTurnException, ProblemException> refusal;

    /** Something that opens its transactions itself. */
    @FunctionalInterface
    interface Act<T, X extends Exception> {
        T done() throws X;
    }

    private Enquiries(Database database, Function<OutOfTurnException, ProblemException> refusal) {
        this.database = database;
        this.refusal = refusal;
    }

    /** A case that says no is told with everything that is wrong. */
    static Enquiries open(Database database) {
        return new Enquiries(database, TaskProblems::of);
    }

    /** The same, but whatever is not there is not there in the same words. */
    static Enquiries discreet(Database database) {
        return new Enquiries(database, TaskProblems::hiding);
    }

    /**
     * Does it in a transaction of its own.
     *
     * @throws ProblemException if a case or a task says no; {@code unavailable} while the database is away
     */
    <T> T ask(Database.Work<T> work) {
        return told(() -> database.transaction(work));
    }

    /** The same, with nothing to tell afterwards. */
    void perform(Database.Task task) {
        told(() -> {
            database.perform(task);
            return true;
        });
    }

    /** The same of what opens its transactions itself; what else it throws goes through. */
    <T, X extends Exception> T told(Act<T, X> act) throws X {
        try {
            return act.done();
        } catch (NotDecidedException e) {
            throw TaskProblems.of(e);
        } catch (OutOfTurnException e) {
            throw refusal.apply(e);
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }
}
