package org.rilohub.routes;

import java.util.List;
import javax.sql.DataSource;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.Person;
import org.rilohub.cases.requests.OfficialOffice;
import org.rilohub.cases.requests.Officials;
import org.rilohub.cases.requests.Officials.Official;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.StoreException;

/** The designated officials of an organisation, to its own people. {@code unavailable} while the database is away. */
public final class OfficialBoard {
    private final Database database;
    private final Officials officials;
    private final OfficialOffice office;

    public OfficialBoard(DataSource source, Officials officials, OfficialOffice office) {
        this.database = new Database(source);
        this.officials = officials;
        this.office = office;
    }

    /** All that the person's organisation ever designated. */
    public List<Official> list(Person person) {
        return within(tx -> officials.of(tx, person.organisation()));
    }

    /**
     * Designates one.
     *
     * @throws ProblemException {@code forbidden} to everybody but supervisors; {@code incomplete-request} with what is wrong
     */
    public List<Official> designate(Person person, Official official) {
        return within(tx -> {
            office.designate(tx, person, official);
            return officials.of(tx, person.organisation());
        });
    }

    private <T> T within(Database.Work<T> work) {
        try {
            return database.transaction(work);
        } catch (OutOfTurnException e) {
            throw TaskProblems.of(e);
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }
}
